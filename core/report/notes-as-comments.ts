import type { CoachComment } from '../coach-comments.ts';
import type { Note } from '../corrected-take.ts';
import type { Word } from '../take.ts';

/** Tells a speaker's note from a coach's comment, whose identifiers are random. */
const NOTE = 'note-';
export const SPEAKER = 'Speaker';

export const isNote = ({ id }: Pick<CoachComment, 'id'>): boolean => id.startsWith(NOTE);

/**
 * The speaker's notes as comments, so that every report that shows what coaches wrote shows them too.
 * @param writtenAt ISO 8601; a note remembers no time of its own
 */
export const notesAsComments = (
  notes: readonly Note[],
  words: readonly Word[],
  writtenAt: string,
): CoachComment[] =>
  notes.map(({ firstWord, lastWord, text }) => ({
    id: `${NOTE}${firstWord}-${lastWord}`,
    at: words[firstWord]?.start ?? 0,
    text,
    by: SPEAKER,
    writtenAt,
  }));

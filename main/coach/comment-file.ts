import { commentFileSchema, mergedComments, MOST_COMMENTS } from '../../core/coach-comments.ts';
import type { CoachComment } from '../../core/coach-comments.ts';
import { isNote } from '../../core/report/notes-as-comments.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';

/** A page rounds the length of a take; a comment at its very end is still in it. */
const SLACK_SEC = 1;

/**
 * Takes in what a coach wrote into the web page of a review. The same file twice changes nothing; a file about another
 * take is refused, for its comments would stand beside the wrong words.
 * @param text the file's, as the page saved it
 */
export function addComments(library: Library, id: string, text: string): CoachComment[] {
  const take = library.get(id);
  const parsed = commentFileSchema.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new Refusal(
      'bad-input',
      'This is no file of comments, or it is damaged. Choose the file that the web page of a review saved: starling-comments.json.',
    );
  const { take: about, title } = parsed.data;
  // The page holds the speaker's own notes too; the take has them already.
  const comments = parsed.data.comments.filter((comment) => !isNote(comment));
  if (about !== null && about !== id)
    throw new Refusal(
      'bad-input',
      `These comments are about another take, “${title}”. Open that take and add them there.`,
    );
  if (comments.some(({ at }) => at > take.durationSec + SLACK_SEC))
    throw new Refusal(
      'bad-input',
      'These comments reach past the end of this take, so they are about another one. Open that take and add them there.',
    );
  const merged = mergedComments(library.comments(id), comments);
  if (merged.length > MOST_COMMENTS)
    throw new Refusal('bad-input', `A take holds at most ${MOST_COMMENTS} comments. Delete some first.`);
  library.saveComments(id, merged);
  return merged;
}

export function removeComment(library: Library, id: string, comment: string): void {
  library.saveComments(
    id,
    library.comments(id).filter((each) => each.id !== comment),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { z } from 'zod';
import { coachCommentSchema, mergedComments, MOST_COMMENTS } from '../../core/coach-comments.ts';
import { correctionSchema } from '../../core/corrections.ts';
import { probeAnswerSchema } from '../../core/probe-answer.ts';
import { readingSchema } from '../../core/review-schema.ts';
import { wordSchema } from '../../core/take.ts';
import type { Library } from './library.ts';
import { describedTakeSchema } from './take-folders.ts';

/** All that a library keeps of one take besides its audio. */
export const keptTakeSchema = z.object({
  take: describedTakeSchema,
  transcript: z
    .object({
      words: z.array(wordSchema),
      peaks: z.array(z.number()),
      decodeSec: z.number(),
      transcribeSec: z.number(),
    })
    .nullable(),
  reading: readingSchema.nullable(),
  corrections: z.array(correctionSchema),
  comments: z.array(coachCommentSchema),
  probeAnswers: z.array(probeAnswerSchema),
});
export type KeptTake = z.infer<typeof keptTakeSchema>;

/** Throws a Refusal when there is no such take. */
export function keptTake(library: Library, id: string): KeptTake {
  const take = library.get(id);
  const transcript = library.transcript(id);
  return {
    take: { ...take, status: take.status === 'ready' || take.status === 'failed' ? take.status : 'saved' },
    transcript: transcript && {
      ...transcript,
      words: [...transcript.words],
      peaks: [...transcript.peaks],
    },
    reading: library.reading(id),
    corrections: library.corrections(id),
    comments: library.comments(id),
    probeAnswers: library.probeAnswers(id),
  };
}

/** The files of a take's folder that belong to it: its audio and the spoken answers to follow-up questions. */
export const filesOf = ({ take, probeAnswers }: Pick<KeptTake, 'take' | 'probeAnswers'>): string[] => {
  const files = [take.audioFile, ...probeAnswers.map(({ audioFile }) => audioFile)];
  return [...new Set(files.filter((file) => file !== null))];
};

/** Puts a take into a library that has none with its id. Its files are in its folder already. */
export function keep(library: Library, kept: KeptTake): void {
  const { take, transcript, reading, corrections, comments, probeAnswers } = kept;
  library.atOnce(() => {
    library.save(take);
    if (transcript) library.saveTranscript(take.id, transcript);
    if (reading) library.saveReading(take.id, reading);
    if (corrections.length > 0) library.saveCorrections(take.id, corrections);
    if (comments.length > 0) library.saveComments(take.id, comments);
    for (const answer of probeAnswers) library.addProbeAnswer(take.id, answer);
  });
}

/**
 * Adds the comments and answers of another copy of a take. What the library has of it already is not changed.
 * @returns whether there was anything to add
 */
export function addFrom(library: Library, { take, comments, probeAnswers }: KeptTake): boolean {
  const known = { comments: library.comments(take.id), answers: library.probeAnswers(take.id) };
  const merged = mergedComments(comments, known.comments).slice(0, MOST_COMMENTS);
  const fresh = probeAnswers.filter(({ id }) => known.answers.every((answer) => answer.id !== id));
  if (merged.length === known.comments.length && fresh.length === 0) return false;
  library.atOnce(() => {
    library.saveComments(take.id, merged);
    for (const answer of fresh) library.addProbeAnswer(take.id, answer);
  });
  return true;
}

import { z } from 'zod';
import { findingIdSchema } from './finding-id.ts';
import { sectionKindSchema } from './take.ts';

const wordIndex = z.number().int().min(0);
const wordText = z.string().regex(/^\S{1,60}$/u);

/** More words than anyone runs together in one that the transcriber heard. */
export const MOST_PARTS = 10;

/**
 * What the speaker puts right in a take. Corrections lie over what was heard and read, in the order they were made, and
 * never replace it: leaving the last one out undoes it. Each speaks of the words as those before it left them.
 */
export const correctionSchema = z.discriminatedUnion('kind', [
  /** The word was another one. Its times stay. `filler` says whether it is a hesitation; without it, the text does. */
  z.object({ kind: z.literal('word'), word: wordIndex, text: wordText, filler: z.boolean().optional() }),
  /** The word was several; they share its time by their length. */
  z.object({ kind: z.literal('split'), word: wordIndex, texts: z.array(wordText).min(2).max(MOST_PARTS) }),
  /** The word and the next one were one. */
  z.object({ kind: z.literal('join'), word: wordIndex, text: wordText }),
  /** These words, first and last included, tell another part of the story. */
  z.object({
    kind: z.literal('section'),
    firstWord: wordIndex,
    lastWord: wordIndex,
    section: sectionKindSchema,
  }),
  /** This finding is wrong. `firstWord` is the finding's own, null for one about something absent. */
  z.object({ kind: z.literal('dismissal'), id: findingIdSchema, firstWord: wordIndex.nullable() }),
  /** The speaker's own remark on a passage, in place of an earlier one on the very same words; empty for none. */
  z.object({
    kind: z.literal('note'),
    firstWord: wordIndex,
    lastWord: wordIndex,
    text: z.string().trim().max(2000),
  }),
]);
export type Correction = z.infer<typeof correctionSchema>;

/** Those that change which words there are, so that the take has to be read anew. */
type WordCorrection = Extract<Correction, { readonly kind: 'word' | 'split' | 'join' }>;
export const changesWords = (correction: Correction): correction is WordCorrection =>
  correction.kind === 'word' || correction.kind === 'split' || correction.kind === 'join';

/** Whether two lists of corrections give the same words, so that what was read in them still holds. */
export const sameWords = (some: readonly Correction[], others: readonly Correction[]): boolean =>
  JSON.stringify(some.filter(changesWords)) === JSON.stringify(others.filter(changesWords));

/** How many words more there are after the correction. */
const growthOf = (correction: Correction): number =>
  correction.kind === 'split' ? correction.texts.length - 1 : correction.kind === 'join' ? -1 : 0;

/** The last word a correction speaks of; null when it speaks of none. */
function reachOf(correction: Correction): number | null {
  switch (correction.kind) {
    case 'word':
    case 'split':
      return correction.word;
    case 'join':
      return correction.word + 1;
    case 'dismissal':
      return correction.firstWord;
    case 'section':
    case 'note':
      return Math.max(correction.firstWord, correction.lastWord);
  }
}

/** Whether every correction speaks of words that are there when its turn comes. */
export function fitWords(corrections: readonly Correction[], heardWords: number): boolean {
  let count = heardWords;
  return corrections.every((correction) => {
    const fits = (reachOf(correction) ?? 0) < count;
    count += growthOf(correction);
    return fits;
  });
}

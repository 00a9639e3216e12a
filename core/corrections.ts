import { z } from 'zod';
import { findingIdSchema } from './finding-id.ts';
import type { Finding, ReadClause, Reading } from './review-schema.ts';
import { sectionKindSchema } from './take.ts';
import type { Word } from './take.ts';
import { isHesitation, quoteOf } from './text-words.ts';

const wordIndex = z.number().int().min(0);

/**
 * What the speaker puts right in a take. Corrections lie over what was heard and read, in the order they were made, and
 * never replace it: leaving the last one out undoes it.
 */
export const correctionSchema = z.discriminatedUnion('kind', [
  /** The word was another one. Its times stay. */
  z.object({ kind: z.literal('word'), word: wordIndex, text: z.string().regex(/^\S{1,60}$/u) }),
  /** These words, first and last included, tell another part of the story. */
  z.object({
    kind: z.literal('section'),
    firstWord: wordIndex,
    lastWord: wordIndex,
    section: sectionKindSchema,
  }),
  /** This finding is wrong. `firstWord` is the finding's own, null for one about something absent. */
  z.object({ kind: z.literal('dismissal'), id: findingIdSchema, firstWord: wordIndex.nullable() }),
]);
export type Correction = z.infer<typeof correctionSchema>;

/** The words as corrected; what counts as a hesitation follows the new text. The original words are not changed. */
export function correctedWords(words: readonly Word[], corrections: readonly Correction[]): readonly Word[] {
  const texts = new Map(
    corrections.flatMap((each) => (each.kind === 'word' ? [[each.word, each.text] as const] : [])),
  );
  if (texts.size === 0) return words;
  return words.map((word, index) => {
    const text = texts.get(index);
    return text === undefined ? word : { ...word, text, confidence: 1, filler: isHesitation(text) };
  });
}

/** The reading with sections as corrected. A clause that a correction begins or ends in is divided there. */
export function correctedReading(
  reading: Reading,
  words: readonly Word[],
  corrections: readonly Correction[],
): Reading {
  const moved = corrections.flatMap((each) => (each.kind === 'section' ? [each] : []));
  return moved.reduce<Reading>(
    ({ clauses }, { firstWord, lastWord, section }) => ({
      clauses: clauses
        .flatMap((clause) => divided(clause, firstWord, words))
        .flatMap((clause) => divided(clause, lastWord + 1, words))
        .map((clause) =>
          clause.firstWord >= firstWord && clause.lastWord <= lastWord
            ? { ...clause, section, sectionConfidence: 1 }
            : clause,
        ),
    }),
    reading,
  );
}

function divided(clause: ReadClause, before: number, words: readonly Word[]): ReadClause[] {
  const { firstWord, lastWord } = clause;
  if (before <= firstWord || before > lastWord) return [clause];
  const part = (first: number, last: number): ReadClause => ({
    ...clause,
    firstWord: first,
    lastWord: last,
    text: quoteOf(words, first, last),
  });
  return [part(firstWord, before - 1), part(before, lastWord)];
}

/** Whether the speaker dismissed this finding. */
export const isDismissed = (
  { id, firstWord }: Pick<Finding, 'id' | 'firstWord'>,
  corrections: readonly Correction[],
): boolean =>
  corrections.some((each) => each.kind === 'dismissal' && each.id === id && each.firstWord === firstWord);

/** Whether two lists of corrections give the same words, so that what was read in them still holds. */
export const sameWords = (some: readonly Correction[], others: readonly Correction[]): boolean => {
  const texts = (corrections: readonly Correction[]) =>
    JSON.stringify(corrections.filter(({ kind }) => kind === 'word'));
  return texts(some) === texts(others);
};

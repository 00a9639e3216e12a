import { z } from 'zod';
import { takeIdSchema } from './take.ts';
import type { Word } from './take.ts';

const wordIndex = z.number().int().min(0);

/** What is spoken anew: words of a take as corrected, first and last included. */
export const replacedSchema = z.object({ takeId: takeIdSchema, firstWord: wordIndex, lastWord: wordIndex });
export type Replaced = z.infer<typeof replacedSchema>;

/** Seconds of a take. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a take is cut so that these words can be replaced: in the middle of the pauses around them, and at the very
 * start or end of the take where nothing was said before or after.
 * @returns null when the take has no such words
 */
export function cutAround(
  words: readonly Word[],
  { firstWord, lastWord }: Omit<Replaced, 'takeId'>,
  durationSec: number,
): Cut | null {
  const [first, last] = [words[firstWord], words[lastWord]];
  if (!first || !last || lastWord < firstWord) return null;
  const [before, after] = [words[firstWord - 1], words[lastWord + 1]];
  return {
    start: before ? (before.end + Math.max(before.end, first.start)) / 2 : 0,
    end: after ? (last.end + Math.max(last.end, after.start)) / 2 : durationSec,
  };
}

/** The moments that still mean what they meant, where what came after them has moved. */
export const movedMoments = (moments: readonly number[], { start, end }: Cut, pieceSec: number): number[] =>
  moments.flatMap((sec) => (sec < start ? [sec] : sec < end ? [] : [sec + pieceSec - (end - start)]));

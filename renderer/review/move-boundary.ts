import type { Correction } from '../../core/corrections.ts';
import type { Section } from '../../core/review-schema.ts';

type Stretch = Pick<Section, 'section' | 'firstWord' | 'lastWord'>;

/**
 * What it takes to have the later of two neighbouring stretches begin at another word: the words between go to the one
 * they fall to. A stretch keeps at least a word; to take it away whole, its kind is changed.
 * @returns null when nothing moves
 */
export function moveBoundary(before: Stretch, after: Stretch, firstWord: number): Correction | null {
  if (firstWord <= before.firstWord || firstWord > after.lastWord || firstWord === after.firstWord)
    return null;
  return firstWord < after.firstWord
    ? { kind: 'section', firstWord, lastWord: before.lastWord, section: after.section }
    : { kind: 'section', firstWord: after.firstWord, lastWord: firstWord - 1, section: before.section };
}

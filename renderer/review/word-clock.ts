import type { Word } from '../../core/take.ts';

/** A word stays lit over a gap this short, so that the highlight does not flicker between words of one breath. */
const BREATH_SEC = 0.3;

/** The index of the last word that starts at or before the second; -1 before the first word. Words are in order. */
export function lastWordBy(words: readonly Word[], sec: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? Infinity) <= sec) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The index of the word that starts nearest to the second; there is at least one word. */
export function nearestStart(words: readonly Word[], sec: number): number {
  const by = Math.max(0, lastWordBy(words, sec));
  const away = (index: number) => Math.abs((words[index]?.start ?? Infinity) - sec);
  return away(by + 1) < away(by) ? by + 1 : by;
}

/** The index of the word being spoken at the second; -1 in a pause. */
export function wordAt(words: readonly Word[], sec: number): number {
  const index = lastWordBy(words, sec);
  const word = words[index];
  if (!word) return -1;
  if (sec < word.end) return index;
  const next = words[index + 1];
  return next && next.start - word.end <= BREATH_SEC ? index : -1;
}

import type { TimedWord } from './align-window.ts';
import { FRAME_SEC } from './loudness.ts';

/** Words that follow each other this closely share one stretch of sound. */
const JOINED_SEC = 5 * FRAME_SEC;
/** A word is squeezed when it has less than this share of the time that its letters ask for, and is this short. */
const SQUEEZED_SHARE = 0.25;
const SQUEEZED_SEC = 0.09;
/** Two words that take longer were drawn out by the speaker, and letters say nothing of that. */
const LONGEST_SEC = 1.5;

/**
 * Attention may sit on a short word until the next is nearly over ("a company": "a" takes 0.35 s, "company" none). Of two
 * words that follow each other without a pause, one that is left almost nothing gets its share by letters.
 * @param words in order, with refined edges; changed in place
 */
export function easeSqueezed(words: TimedWord[]): void {
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (!before || word.start - before.end > JOINED_SEC) return;
    const together = word.end - before.start;
    const share = timeAsked(word) / (timeAsked(word) + timeAsked(before));
    const left = word.end - word.start;
    if (left >= SQUEEZED_SEC || left >= SQUEEZED_SHARE * share * together || together > LONGEST_SEC) return;
    word.start = word.end - share * together;
    before.end = word.start;
  });
}

/** In letters; even the shortest word takes a while, and an apostrophe (which bareWord keeps) takes none. */
const timeAsked = ({ text }: TimedWord) => 1 + Math.max(1, text.replace(/[^\p{L}\p{N}]/gu, '').length);

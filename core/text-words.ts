import type { Word } from './take.ts';

/** The pace at which a written answer is read when its times are estimated. */
const WORDS_PER_MINUTE = 150;

/** How hesitations are written down. "Like" and "you know" are words: a person can mean them. */
const HESITATIONS: ReadonlySet<string> = new Set([
  'um',
  'umm',
  'uh',
  'uhh',
  'uhm',
  'er',
  'erm',
  'ah',
  'hmm',
  'mm',
]);

/** A word as it is compared: lower case, letters, digits and inner apostrophes only. */
export function bareWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}'%$£€]+/gu, '')
    .replace(/^'+|'+$/g, '');
}

export function isHesitation(text: string): boolean {
  return HESITATIONS.has(bareWord(text));
}

/** A written answer as words; each takes 0.4 s, a steady 150 words a minute. Text without words gives none. */
export function wordsFromText(text: string): Word[] {
  const secondsEach = 60 / WORDS_PER_MINUTE;
  return text
    .split(/\s+/u)
    .filter((part) => bareWord(part) !== '')
    .map((part, index) => ({
      text: part,
      start: Math.round(index * secondsEach * 1000) / 1000,
      end: Math.round((index + 1) * secondsEach * 1000) / 1000,
      confidence: 1,
      filler: isHesitation(part),
    }));
}

/** The words from one index to another, both inclusive, as a passage is quoted. */
export function quoteOf(words: readonly Word[], firstWord: number, lastWord: number): string {
  return words
    .slice(firstWord, lastWord + 1)
    .map(({ text }) => text)
    .join(' ');
}

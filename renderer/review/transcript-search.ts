import type { Word } from '../../core/take.ts';
import type { WordRange } from '../../core/report/passages.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[^\p{L}\p{N}' ]+/gu, '')
    .replaceAll(/\s+/g, ' ');

/**
 * Where the words of the query are said in a row, ignoring case and punctuation; the last word may be half typed.
 * Matches start at the beginning of a word and do not overlap.
 */
export function findPhrase(words: readonly Word[], query: string): WordRange[] {
  const wanted = plain(query).trim().split(' ');
  if (wanted[0] === '') return [];
  const said = words.map(({ text }) => plain(text).trim());
  const matches: WordRange[] = [];
  for (let first = 0; first + wanted.length <= said.length; first += 1) {
    const last = first + wanted.length - 1;
    const found = wanted.every((want, at) =>
      first + at === last ? said[first + at]?.startsWith(want) : said[first + at] === want,
    );
    if (!found) continue;
    matches.push({ firstWord: first, lastWord: last });
    first = last;
  }
  return matches;
}

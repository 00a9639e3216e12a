import { bareWord } from '../text-words.ts';
import type { Word } from '../take.ts';

/** Phrases that take back what they stand beside, the longest first. */
const HEDGES: readonly (readonly string[])[] = [
  'i want to say',
  'i would say',
  'or something like that',
  'if that makes sense',
  'to be honest',
  'i guess',
  'i think',
  'i suppose',
  'i believe',
  'i mean',
  'you know',
  'sort of',
  'kind of',
  'or something',
  'or whatever',
  'more or less',
  "i'd say",
  'pretty much',
  'maybe',
  'probably',
  'perhaps',
  'basically',
  'hopefully',
  'somehow',
].map((phrase) => phrase.split(' '));

/** Word indexes, inclusive. */
export interface WordRange {
  readonly firstWord: number;
  readonly lastWord: number;
}

/**
 * Hedges as ranges of words; hesitations inside them are passed over. "Like" is left out: words alone do not tell the
 * verb and the comparison from the hedge. "What I think" and "I think about" state a thought and are left out too.
 */
export function hedgesIn(words: readonly Word[]): WordRange[] {
  const spoken = words.flatMap((word, index) => (word.filler ? [] : [{ index, bare: bareWord(word.text) }]));
  const found: WordRange[] = [];
  for (let at = 0; at < spoken.length; at += 1) {
    const phrase = HEDGES.find((parts) => parts.every((part, i) => spoken[at + i]?.bare === part));
    const first = spoken[at];
    const last = spoken[at + (phrase?.length ?? 1) - 1];
    if (!phrase || !first || !last) continue;
    const means =
      phrase[0] === 'i' && (isMeant(spoken[at - 1]?.bare) || spoken[at + phrase.length]?.bare === 'about');
    if (!means) found.push({ firstWord: first.index, lastWord: last.index });
    at += phrase.length - 1;
  }
  return found;
}

const isMeant = (before: string | undefined) => before === 'what' || before === 'how' || before === 'where';

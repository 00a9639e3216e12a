import { bareWord, quoteOf } from '../text-words.ts';
import type { Word } from '../take.ts';

/** A stretch of words that says one thing. Word indexes are inclusive. */
export interface Clause {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly text: string;
}

/** Words that open a new thought after a comma, and in a long run of words even without one. */
const OPENERS: ReadonlySet<string> = new Set(
  `and but so because since although though whereas while then when which who where after before until if now
   also plus except anyway instead afterwards meanwhile eventually finally luckily unfortunately honestly
   that's which's it's i i'd i'll i've we they he she`
    .split(/\s+/u)
    .filter(Boolean),
);
const SUBJECTS: ReadonlySet<string> = new Set("i i'd i'll i've we they he she it's that's".split(' '));

const LONGEST_WORDS = 30;
/** A comma divides when it leaves this many words on both sides; one before a spoken list does not. */
const SHORTEST_WORDS = 5;
/** From here on a comma divides whatever word follows it. */
const LONG_PART_WORDS = 9;
/** An unpunctuated run of words may be divided before an opener from here on. */
const LONG_RUN_WORDS = 12;
/** A breath in the middle of a thought is shorter (most are under 0.6 s). */
const DIVIDING_PAUSE_SEC = 0.8;

const endsSentence = (word: Word) => /[.?!…]["”')\]]*$/u.test(word.text);
const endsPart = (word: Word) => /[,;:–—]["”')\]]*$/u.test(word.text);

/**
 * Cuts words into clauses: at the ends of sentences, at commas before an opening word, at long pauses, and in long
 * unpunctuated runs before an opening word, so that dictation without a full stop is cut as well. Every word is in one
 * clause, in order; no words give no clauses.
 */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  words.forEach((_, index) => {
    if (index === words.length - 1 || dividesAfter(words, first, index)) {
      clauses.push({ firstWord: first, lastWord: index, text: quoteOf(words, first, index) });
      first = index + 1;
    }
  });
  return clauses;
}

function dividesAfter(words: readonly Word[], first: number, index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next) return true;
  const before = index - first + 1;
  if (endsSentence(word)) return before > 1 || !word.filler;
  if (before >= LONGEST_WORDS) return true;
  const after = wordsToNextStop(words, index + 1);
  if (before < SHORTEST_WORDS || after < SHORTEST_WORDS - 1) return false;
  const pause = next.start - word.end;
  if (pause >= DIVIDING_PAUSE_SEC && before > SHORTEST_WORDS) return true;
  if (endsPart(word)) {
    return opensThought(words, index + 1) || before >= LONG_PART_WORDS || /[;:–—]/u.test(word.text);
  }
  return before >= LONG_RUN_WORDS && opensThought(words, index + 1) && !joinsSubject(words, index);
}

/** Hesitations before the opener do not count: "um, so I ...". */
function opensThought(words: readonly Word[], index: number): boolean {
  let at = index;
  while (words[at]?.filler) at += 1;
  return OPENERS.has(bareWord(words[at]?.text ?? ''));
}

/** "and I", "which they": the division belongs before the first of the two openers. */
function joinsSubject(words: readonly Word[], index: number): boolean {
  const here = bareWord(words[index]?.text ?? '');
  const next = bareWord(words[index + 1]?.text ?? '');
  return OPENERS.has(here) && (SUBJECTS.has(next) || OPENERS.has(next));
}

function wordsToNextStop(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length - 1 && at - from < SHORTEST_WORDS) {
    const word = words[at];
    if (word && (endsSentence(word) || endsPart(word))) break;
    at += 1;
  }
  return at - from + 1;
}

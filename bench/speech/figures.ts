import { isHesitation } from '../../core/text-words.ts';
import { normalise } from './normalise.ts';
import { matchingWords, wordErrors } from './word-errors.ts';

export interface TrueWord {
  readonly text: string;
  /** Seconds; null where the truth does not know. */
  readonly start: number | null;
  readonly end: number | null;
}
export interface WrittenWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export interface TimedTake {
  readonly name: string;
  readonly truth: readonly TrueWord[];
  readonly written: readonly WrittenWord[];
  readonly seconds: number;
  readonly transcribeSec: number;
}

export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  /** Share within 100 ms. */
  readonly within: number;
}
export interface SpeechFigures {
  readonly wordErrorRate: number;
  readonly start: Spread;
  readonly end: Spread;
  readonly hesitationRecall: number;
  readonly hesitationPrecision: number;
  readonly realTimeFactor: number;
}

/** Hesitations are all one: whether "um" or "uh" was said is a matter of spelling. */
const bare = (text: string) =>
  isHesitation(text)
    ? 'um'
    : text
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/[^a-z0-9']/g, '');
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** All takes together: sums of errors over sums of words. Times in seconds, over words that match the truth exactly. */
export function figuresOf(takes: readonly TimedTake[]): SpeechFigures {
  const starts: number[] = [];
  const ends: number[] = [];
  let hesitationsMatched = 0;
  for (const { truth, written } of takes) {
    const pairs = matchingWords(
      truth.map(({ text }) => bare(text)),
      written.map(({ text }) => bare(text)),
    );
    for (const [i, j] of pairs) {
      const { start, end, text } = truth[i];
      if (isHesitation(text)) hesitationsMatched++;
      if (start !== null) starts.push(Math.abs(written[j].start - start));
      if (end !== null) ends.push(Math.abs(written[j].end - end));
    }
  }
  const hesitations = (words: readonly { readonly text: string }[]) =>
    words.filter(({ text }) => isHesitation(text)).length;
  return {
    wordErrorRate: errorRateOf(takes),
    start: spreadOf(starts),
    end: spreadOf(ends),
    hesitationRecall: hesitationsMatched / sum(takes.map(({ truth }) => hesitations(truth))),
    hesitationPrecision: hesitationsMatched / sum(takes.map(({ written }) => hesitations(written))),
    realTimeFactor: sum(takes.map((take) => take.transcribeSec)) / sum(takes.map((take) => take.seconds)),
  };
}

export function errorRateOf(takes: readonly Pick<TimedTake, 'truth' | 'written'>[]): number {
  const textOf = (words: readonly { readonly text: string }[]) =>
    normalise(words.map(({ text }) => text).join(' '));
  const truths = takes.map(({ truth }) => textOf(truth));
  const errors = takes.map(({ written }, i) => wordErrors(truths[i], textOf(written)));
  return sum(errors) / sum(truths.map((words) => words.length));
}

function spreadOf(errors: readonly number[]): Spread {
  const sorted = [...errors].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return {
    mean: sum(sorted) / sorted.length,
    median: at(0.5),
    p90: at(0.9),
    within: sorted.filter((error) => error <= 0.1).length / sorted.length,
  };
}

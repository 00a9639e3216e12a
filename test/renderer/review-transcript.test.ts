import { describe, expect, it } from 'vitest';
import sample from '../../resources/samples/d01.json' with { type: 'json' };
import type { Word } from '../../core/take.ts';
import { commandFor, REVIEW_KEYS } from '../../renderer/review/review-keys.ts';
import { findPhrase } from '../../renderer/review/transcript-search.ts';
import { lastWordBy, wordAt } from '../../renderer/review/word-clock.ts';

const words: Word[] = sample.words.map(({ text, start, end }) => ({
  text,
  start,
  end,
  confidence: 1,
  filler: false,
}));

describe('the word under the playhead', () => {
  it('is each word of a real answer in its own middle', () => {
    words.forEach(({ start, end }, index) => expect(wordAt(words, (start + end) / 2)).toBe(index));
  });

  it('stays lit through a breath, and is none in a pause or before the first word', () => {
    const two: Word[] = [0, 0.2].map((gap, at) => ({ ...words[0], start: 1 + at + gap, end: 2 + at + gap }));
    expect(wordAt(two, 2.1)).toBe(0);
    expect(wordAt(two, 0.5)).toBe(-1);
    expect(wordAt(two, 9)).toBe(-1);
    const [pauseStart = 0, pauseEnd = 0] = sample.long_pauses[0] ?? [];
    expect(wordAt(words, (pauseStart + pauseEnd) / 2)).toBe(-1);
    expect(lastWordBy(words, 9999)).toBe(words.length - 1);
  });
});

describe('searching the transcript', () => {
  it('finds a phrase whatever its case and punctuation, with the last word half typed', () => {
    const [match] = findPhrase(words, 'LAST, spri');
    expect(match).toEqual({ firstWord: 3, lastWord: 4 });
  });

  it('finds every place, and none for an empty query or words not said in a row', () => {
    expect(findPhrase(words, 'i').length).toBeGreaterThan(3);
    expect(findPhrase(words, ' ')).toEqual([]);
    expect(findPhrase(words, '?!')).toEqual([]);
    expect(findPhrase(words, 'spring last')).toEqual([]);
  });

  it('counts a stutter once', () => {
    const stutter = words.slice(0, 3).map((word) => ({ ...word, text: 'the' }));
    expect(findPhrase(stutter, 'the the')).toEqual([{ firstWord: 0, lastWord: 1 }]);
  });
});

describe('keys', () => {
  it('each do one thing', () => {
    const all = REVIEW_KEYS.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
    expect(commandFor('3')).toEqual({ do: 'section', at: 2 });
    expect(commandFor('[')).toEqual({ do: 'flag', which: 'previous' });
    expect(commandFor('x')).toBeNull();
  });
});

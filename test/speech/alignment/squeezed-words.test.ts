import { describe, expect, it } from 'vitest';
import type { TimedWord } from '../../../speech/alignment/align-window.ts';
import { easeSqueezed } from '../../../speech/alignment/squeezed-words.ts';

const word = (text: string, start: number, end: number): TimedWord => ({
  text,
  start,
  end,
  confidence: 0.9,
  unwritten: null,
});

describe('a word that attention left no time', () => {
  it('gets its share by letters of the time of the two', () => {
    const words = [word('a', 1, 1.42), word('company', 1.45, 1.5)];
    easeSqueezed(words);
    expect(words[1].start).toBeCloseTo(1.1, 1);
    expect(words[1].end).toBe(1.5);
    expect(words[0].end).toBe(words[1].start);
  });

  it('keeps a short time that its letters ask for', () => {
    const words = [word('company', 1, 1.4), word('a', 1.4, 1.46)];
    easeSqueezed(words);
    expect(words[1].start).toBe(1.4);
  });

  it('takes nothing from a word before a pause', () => {
    const words = [word('a', 1, 1.2), word('company', 1.45, 1.5)];
    easeSqueezed(words);
    expect(words[1].start).toBe(1.45);
  });
});

import { describe, expect, it } from 'vitest';
import { cutAround, movedMoments } from '../../core/retake.ts';

const word = (start: number, end: number) => ({ text: 'word', start, end, confidence: 1, filler: false });
const words = [word(0.5, 1), word(1.1, 1.5), word(2.5, 3), word(3.2, 4), word(3.9, 4.4)];

describe('the cut around words that are said anew', () => {
  it('lies in the middle of the pauses before and after them', () => {
    expect(cutAround(words, { firstWord: 1, lastWord: 1 }, 6)).toEqual({ start: 1.05, end: 2 });
  });

  it('reaches to the ends of the take where nothing else was said', () => {
    expect(cutAround(words, { firstWord: 0, lastWord: 4 }, 6)).toEqual({ start: 0, end: 6 });
  });

  it('lies at the end of the word before where two words overlap', () => {
    expect(cutAround(words, { firstWord: 4, lastWord: 4 }, 6)?.start).toBe(4);
  });

  it('is none of words that are not there', () => {
    expect(cutAround(words, { firstWord: 3, lastWord: 9 }, 6)).toBeNull();
    expect(cutAround(words, { firstWord: 3, lastWord: 2 }, 6)).toBeNull();
  });
});

it('moments keep their meaning: those inside the cut go, those behind it move', () => {
  expect(movedMoments([1, 3, 10], { start: 2, end: 5 }, 7)).toEqual([1, 14]);
});

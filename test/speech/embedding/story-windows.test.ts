import { describe, expect, it } from 'vitest';
import { storyWindows } from '../../../speech/embedding/story-windows.ts';

describe('the windows of an answer', () => {
  it('are one for an answer that fits', () => {
    expect(storyWindows([10, 20, 30], 60)).toEqual([{ first: 0, end: 3, fresh: 0 }]);
    expect(storyWindows([], 60)).toEqual([]);
  });

  it('hold whole clauses, and the last reaches back as far as it can', () => {
    expect(storyWindows([20, 20, 20, 20, 20], 60)).toEqual([
      { first: 0, end: 3, fresh: 0 },
      { first: 2, end: 5, fresh: 3 },
    ]);
  });

  it('give a clause that is longer than a window a window of its own', () => {
    expect(storyWindows([5, 99, 5], 60)).toEqual([
      { first: 0, end: 1, fresh: 0 },
      { first: 1, end: 2, fresh: 1 },
      { first: 2, end: 3, fresh: 2 },
    ]);
  });

  it('have every clause fresh once, in order, whatever the lengths', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 300; round++) {
      const lengths = Array.from({ length: Math.floor(random() * 40) }, () => 1 + Math.floor(random() * 30));
      const windows = storyWindows(lengths, 64);
      const fresh = windows.flatMap(({ fresh, end }) =>
        Array.from({ length: end - fresh }, (_, at) => fresh + at),
      );
      expect(fresh).toEqual(lengths.map((_, at) => at));
      for (const { first, end } of windows) {
        const size = lengths.slice(first, end).reduce((sum, length) => sum + length, 0);
        expect(size).toBeLessThanOrEqual(64);
      }
    }
  });
});

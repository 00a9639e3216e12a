import { describe, expect, it } from 'vitest';
import { trainingAnswers } from '../../training/answers.ts';
import { FOLDS, foldsOf, storyOf } from '../../training/folds.ts';

describe('the folds of cross-validation', () => {
  const ids = trainingAnswers().map(({ id }) => id);
  const folds = foldsOf(ids);

  it('never part the tellings of one story', () => {
    const tellings = ids.filter((id) => storyOf(id) !== id);
    expect(tellings.length).toBeGreaterThan(100);
    for (const id of tellings) {
      const sisters = tellings.filter((other) => storyOf(other) === storyOf(id));
      expect(new Set(sisters.map((other) => folds.get(other))).size, id).toBe(1);
    }
  });

  it('hold about as many answers each', () => {
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const inside = ids.filter((id) => folds.get(id) === fold);
      expect(Math.abs(inside.length - ids.length / FOLDS)).toBeLessThan(0.1 * ids.length);
    }
  });

  it('take every n-th story, whatever its number of tellings', () => {
    const dealt = foldsOf(['ta01', 'twc07a', 'twc07b', 'twc07c', 'twd01'], 3);
    expect([...dealt.values()]).toEqual([0, 1, 1, 1, 2]);
  });
});

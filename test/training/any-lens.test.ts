import { describe, expect, it } from 'vitest';
import { FINDING_IDS } from '../../core/finding-id.ts';
import { dueUnderAnyLens } from '../../training/any-lens.ts';
import type { LabelledAnswer } from '../../training/answers.ts';

const junior: LabelledAnswer = {
  id: 'tx01',
  question: 'Tell me about a time you fixed something.',
  lens: 'ownership',
  level: 'junior',
  sections: [
    { section: 'action', text: 'I broke it on purpose, and I took the cache over the index.' },
    { section: 'result', text: 'It ran for a week without a fault.' },
  ],
  evidence: [
    { label: 'reproduction', quote: 'I broke it on purpose' },
    { label: 'own-action', quote: 'I broke it on purpose' },
    { label: 'trade-off', quote: 'I took the cache over the index' },
    { label: 'validation', quote: 'It ran for a week without a fault' },
  ],
  present: ['task-missing'],
  absent: ['junior-no-fix-loop'],
};

const found = (answer: LabelledAnswer, due: boolean) =>
  FINDING_IDS.filter((id) => dueUnderAnyLens(answer, id) === due);

describe('what a coach would say of the same words under another lens or level', () => {
  it('holds nothing against words that show what the other asks for', () => {
    expect(found(junior, false)).toEqual([
      'investigation-no-reproduction',
      'senior-no-trade-off',
      'junior-no-fix-loop',
    ]);
  });

  it('misses what they do not show', () => {
    expect(found(junior, true)).toEqual(['task-missing', 'senior-no-systemic-cause', 'senior-no-influence']);
  });

  it('leaves alone what was decided by the labels', () => {
    const decidedByLabels = { ...junior, absent: [], present: ['junior-no-fix-loop' as const] };
    expect(found(decidedByLabels, true)).toContain('junior-no-fix-loop');
    expect(found(decidedByLabels, false)).not.toContain('junior-no-fix-loop');
  });

  it('decides nothing from a mark that its writer only set where the lens asked for it', () => {
    const partlyMarked = { ...junior, id: 'twa01' };
    expect(found(partlyMarked, true)).toEqual(['task-missing']);
    expect(found(partlyMarked, false)).toContain('senior-no-trade-off');
  });
});

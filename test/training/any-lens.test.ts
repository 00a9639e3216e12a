import { describe, expect, it } from 'vitest';
import { underAnyLens } from '../../training/any-lens.ts';
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

describe('what a coach would say of the same words under another lens or level', () => {
  it('holds nothing against words that show what the other asks for', () => {
    expect(underAnyLens(junior).absent).toEqual([
      'junior-no-fix-loop',
      'investigation-no-reproduction',
      'senior-no-trade-off',
    ]);
  });

  it('misses what they do not show', () => {
    expect(underAnyLens(junior).present).toEqual([
      'task-missing',
      'senior-no-systemic-cause',
      'senior-no-influence',
    ]);
  });

  it('leaves alone what was decided by the labels', () => {
    const undecidedByMarks = { ...junior, absent: [], present: ['junior-no-fix-loop' as const] };
    expect(underAnyLens(undecidedByMarks).present).toContain('junior-no-fix-loop');
    expect(underAnyLens(undecidedByMarks).absent).not.toContain('junior-no-fix-loop');
  });

  it('decides nothing from a mark that its writer only set where the lens asked for it', () => {
    const { present, absent } = underAnyLens({ ...junior, id: 'twa01' });
    expect(present).toEqual(['task-missing']);
    expect(absent).toContain('senior-no-trade-off');
  });
});

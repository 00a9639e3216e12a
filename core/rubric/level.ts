import { shownIn } from './answer.ts';
import { noneShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const LEVEL_RULES: readonly Rule[] = [
  {
    id: 'senior-no-trade-off',
    weighs: ['trade-off'],
    matters: ({ level }) => level === 'senior',
    suspect: ({ clauses }) => noneShowing(clauses, ['trade-off']),
  },
  {
    id: 'senior-no-systemic-cause',
    weighs: ['systemic-cause'],
    matters: ({ level }) => level === 'senior',
    suspect: ({ clauses }) => noneShowing(clauses, ['systemic-cause']),
  },
  {
    id: 'senior-no-influence',
    weighs: ['influence', 'second-order-effect'],
    matters: ({ level }) => level === 'senior',
    suspect: ({ clauses }) => noneShowing(clauses, ['influence']),
  },
  {
    // Reproduce, code, verify: the loop is as strong as its weakest step.
    id: 'junior-no-fix-loop',
    weighs: ['reproduction', 'validation', 'own-action'],
    matters: ({ level }) => level === 'junior',
    suspect: ({ clauses }) => {
      const steps = [
        shownIn(clauses, 'reproduction'),
        shownIn(clauses, 'own-action'),
        shownIn(clauses, 'validation'),
      ];
      return [{ strength: 1 - Math.min(...steps), passage: null }];
    },
  },
];

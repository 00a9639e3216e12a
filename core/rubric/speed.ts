import { noneShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const SPEED_RULES: readonly Rule[] = [
  {
    id: 'speed-no-timeline',
    weighs: ['timeline'],
    matters: ({ lens }) => lens === 'speed',
    suspect: ({ clauses }) => noneShowing(clauses, ['timeline']),
  },
  {
    id: 'speed-no-alerting',
    weighs: ['alerting'],
    matters: ({ lens }) => lens === 'speed',
    suspect: ({ clauses }) => noneShowing(clauses, ['alerting']),
  },
];

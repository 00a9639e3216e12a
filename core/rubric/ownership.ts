import { SAID, eachShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const OWNERSHIP_RULES: readonly Rule[] = [
  {
    id: 'escalated-away',
    weighs: ['escalated-away'],
    suspect: ({ clauses }) => eachShowing(clauses, 'escalated-away'),
    leastSuspect: SAID,
  },
  {
    id: 'handed-off-fix',
    weighs: ['handed-off', 'own-action'],
    suspect: ({ clauses }) => eachShowing(clauses, 'handed-off'),
    leastSuspect: SAID,
  },
  {
    id: 'motive-free-time',
    weighs: ['free-time', 'motive-impact'],
    suspect: ({ clauses }) => eachShowing(clauses, 'free-time'),
    leastSuspect: SAID,
  },
];

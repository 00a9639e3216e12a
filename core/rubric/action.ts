import { clausesIn } from './answer.ts';
import { SAID, eachShowing, noneShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const ACTION_RULES: readonly Rule[] = [
  {
    id: 'action-not-first-person',
    weighs: ['we-action', 'own-action'],
    suspect: (answer) => eachShowing(clausesIn(answer, 'action', 'result'), 'we-action'),
    leastSuspect: SAID,
  },
  {
    id: 'validation-unproven',
    weighs: ['unproven-claim', 'validation'],
    suspect: (answer) => eachShowing(clausesIn(answer, 'action', 'result'), 'unproven-claim'),
  },
  {
    id: 'investigation-no-data',
    weighs: ['data'],
    matters: ({ lens }) => lens === 'investigation',
    suspect: (answer) => noneShowing(answer.clauses, ['data']),
  },
  {
    id: 'investigation-no-reproduction',
    weighs: ['reproduction'],
    matters: ({ lens }) => lens === 'investigation',
    suspect: (answer) => noneShowing(answer.clauses, ['reproduction']),
  },
  {
    id: 'ownership-technical-detour',
    weighs: ['technical-detour'],
    matters: ({ lens }) => lens === 'ownership',
    suspect: (answer) => eachShowing(clausesIn(answer, 'action'), 'technical-detour'),
    leastSuspect: SAID,
  },
];

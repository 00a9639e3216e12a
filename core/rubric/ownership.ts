import { eachShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const OWNERSHIP_RULES: readonly Rule[] = [
  { id: 'escalated-away', suspect: ({ clauses }) => eachShowing(clauses, 'escalated-away') },
  { id: 'handed-off-fix', suspect: ({ clauses }) => eachShowing(clauses, 'handed-off') },
  { id: 'motive-free-time', suspect: ({ clauses }) => eachShowing(clauses, 'free-time') },
];

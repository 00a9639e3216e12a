import { clausesIn } from './answer.ts';
import { certainly, noneShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const TASK_RULES: readonly Rule[] = [
  { id: 'task-missing', weighs: [], suspect: (answer) => certainly(clausesIn(answer, 'task').length === 0) },
  {
    id: 'task-no-scope-boundary',
    weighs: ['scope-boundary', 'motive-impact'],
    suspect: (answer) => noneShowing(answer.clauses, ['scope-boundary']),
  },
];

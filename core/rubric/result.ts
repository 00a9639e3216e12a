import { clausesIn } from './answer.ts';
import { SAID, eachShowing, noneShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const RESULT_RULES: readonly Rule[] = [
  {
    id: 'result-no-metric',
    weighs: ['metric'],
    suspect: (answer) => noneShowing(answer.clauses, ['metric']),
  },
  {
    id: 'result-no-business-value',
    weighs: ['business-value'],
    suspect: (answer) => noneShowing(answer.clauses, ['business-value']),
  },
  {
    id: 'result-no-second-order-effect',
    weighs: ['second-order-effect', 'alerting', 'influence'],
    suspect: (answer) => noneShowing(answer.clauses, ['second-order-effect', 'alerting', 'influence']),
  },
  {
    id: 'result-vague-ending',
    weighs: ['vague-ending'],
    suspect: (answer) => eachShowing(clausesIn(answer, 'result', 'reflection'), 'vague-ending'),
    leastSuspect: SAID,
  },
];

import { clausesIn, secondsIn } from './answer.ts';
import { SAID, certainly, eachShowing } from './rule.ts';
import type { Rule } from './rule.ts';

export const REFLECTION_RULES: readonly Rule[] = [
  {
    id: 'reflection-missing',
    weighs: [],
    suspect: (answer) => certainly(clausesIn(answer, 'reflection').length === 0),
  },
  {
    id: 'reflection-generic',
    weighs: ['platitude', 'specific-insight'],
    suspect: (answer) => eachShowing(clausesIn(answer, 'reflection', 'result'), 'platitude'),
    leastSuspect: SAID,
  },
  {
    id: 'speed-reflection-too-long',
    matters: ({ lens }) => lens === 'speed',
    suspect: (answer) =>
      certainly(
        secondsIn(answer, 'reflection') > answer.targets.reflection * 1.25,
        answer.sections.findLast(({ section }) => section === 'reflection'),
      ),
  },
];

import { SECTION_KINDS } from '../core/take.ts';
import type { OrderPrior } from '../core/sections/order.ts';
import type { AnswerExamples } from './examples.ts';

/** Added to every count: what was never seen stays possible. */
const SMOOTHING = 0.5;

const inLogs = (counts: readonly number[]) => {
  const sum = counts.reduce((a, b) => a + b, 0);
  return counts.map((count) => Number(Math.log(count / sum).toFixed(3)));
};

/** Counts openings and steps from clause to clause. */
export function fitOrderPrior(answers: readonly AnswerExamples[]): OrderPrior {
  const opening = SECTION_KINDS.map(() => SMOOTHING);
  const step = SECTION_KINDS.map(() => SECTION_KINDS.map(() => SMOOTHING));
  for (const { clauses } of answers) {
    const path = clauses.map(({ section }) => SECTION_KINDS.indexOf(section));
    path.forEach((state, index) => {
      const counts = index === 0 ? opening : step[path[index - 1] ?? 0];
      if (counts) counts[state] = (counts[state] ?? 0) + 1;
    });
  }
  return { opening: inLogs(opening), step: step.map(inLogs) };
}

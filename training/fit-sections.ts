import type { LinearHead } from '../core/sections/linear-heads.ts';
import type { OrderPrior } from '../core/sections/order.ts';
import { SECTION_KINDS } from '../core/take.ts';
import type { AnswerExamples } from './examples.ts';
import { minimise } from './lbfgs.ts';
import { addPenalty, addRow, dotRow, headAt } from './logistic.ts';

/** L2 penalties, chosen by cross-validation over the training answers: on the heads, and on the order. */
const PENALTY = 20;
const ORDER_PENALTY = 0.5;

const KINDS = SECTION_KINDS.length;
const STATES = SECTION_KINDS.map((_, state) => state);

const logSum = (logs: readonly number[]) => {
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
};

/**
 * Fits the section heads and the order of sections together, as a linear-chain conditional random field: the likelihood
 * of each answer's whole path. Fitted apart, the heads' sense of place and the counted order count the same thing twice.
 */
export function fitSections(answers: readonly AnswerExamples[]): {
  heads: LinearHead[];
  order: OrderPrior;
} {
  const width = answers[0]?.clauses[0]?.row.length ?? 0;
  const stride = width + 1;
  const openingAt = KINDS * stride;
  const stepAt = openingAt + KINDS;
  const paths = answers.map(({ clauses }) => clauses.map(({ section }) => SECTION_KINDS.indexOf(section)));

  const objective = (at: Float64Array, gradient: Float64Array) => {
    gradient.fill(0);
    let loss = addPenalty(at, gradient, stride, PENALTY, KINDS);
    for (let i = openingAt; i < at.length; i += 1) {
      loss += 0.5 * ORDER_PENALTY * (at[i] ?? 0) ** 2;
      gradient[i] += ORDER_PENALTY * (at[i] ?? 0);
    }
    const step = (from: number, to: number) => at[stepAt + from * KINDS + to] ?? 0;
    answers.forEach(({ clauses }, index) => {
      const path = paths[index] ?? [];
      const scores = clauses.map(({ row }) => STATES.map((state) => dotRow(at, state * stride, row)));
      const { forward, backward, mass } = sweeps(scores, at.subarray(openingAt, stepAt), step);
      loss += mass;
      clauses.forEach(({ row }, t) => {
        const truth = path[t] ?? 0;
        loss -= scores[t]?.[truth] ?? 0;
        const before = t > 0 ? (path[t - 1] ?? 0) : undefined;
        if (before === undefined) loss -= at[openingAt + truth] ?? 0;
        else {
          loss -= step(before, truth);
          gradient[stepAt + before * KINDS + truth] -= 1;
        }
        for (const to of STATES) {
          const leaving = backward[t]?.[to] ?? 0;
          const error = Math.exp((forward[t]?.[to] ?? 0) + leaving - mass) - (to === truth ? 1 : 0);
          if (Math.abs(error) > 1e-5) addRow(gradient, to * stride, row, error);
          if (before === undefined) {
            gradient[openingAt + to] += error;
            continue;
          }
          const arriving = (scores[t]?.[to] ?? 0) + leaving - mass;
          for (const from of STATES) {
            gradient[stepAt + from * KINDS + to] += Math.exp(
              (forward[t - 1]?.[from] ?? 0) + step(from, to) + arriving,
            );
          }
        }
      });
    });
    return loss;
  };

  const at = minimise(objective, stepAt + KINDS * KINDS);
  const rounded = (from: number) => Array.from(at.subarray(from, from + KINDS), (x) => Number(x.toFixed(3)));
  return {
    heads: STATES.map((state) => headAt(at, state * stride, width)),
    order: { opening: rounded(openingAt), step: STATES.map((from) => rounded(stepAt + from * KINDS)) },
  };
}

/** Log masses of the paths up to each clause (its own score included), from it on (excluded), and of all paths. */
function sweeps(
  scores: readonly (readonly number[])[],
  opening: Float64Array,
  step: (from: number, to: number) => number,
): { forward: number[][]; backward: number[][]; mass: number } {
  const forward: number[][] = [];
  for (const row of scores) {
    const before = forward.at(-1);
    forward.push(
      STATES.map(
        (to) =>
          (row[to] ?? 0) +
          (before ? logSum(before.map((mass, from) => mass + step(from, to))) : (opening[to] ?? 0)),
      ),
    );
  }
  const backward = [STATES.map(() => 0)];
  for (const row of scores.slice(1).reverse()) {
    const after = backward[0] ?? [];
    backward.unshift(
      STATES.map((from) => logSum(STATES.map((to) => step(from, to) + (row[to] ?? 0) + (after[to] ?? 0)))),
    );
  }
  return { forward, backward, mass: logSum(forward.at(-1) ?? [0]) };
}

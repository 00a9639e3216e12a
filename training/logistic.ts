import { softmax } from '../core/sections/linear-heads.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import { minimise } from './lbfgs.ts';

/** One clause to learn from. `weight` balances rare classes and repeated variants of a text. */
export interface Example {
  readonly row: Float32Array;
  readonly weight: number;
}

/**
 * Multinomial logistic regression: one head for each class, in the classes' order. `penalty` is the L2 weight on all
 * but the biases, against the weighted sum of log losses.
 */
export function fitClasses(
  examples: readonly Example[],
  classes: readonly number[],
  classCount: number,
  penalty: number,
): LinearHead[] {
  const width = examples[0]?.row.length ?? 0;
  const stride = width + 1;
  const objective = (at: Float64Array, gradient: Float64Array) => {
    gradient.fill(0);
    let loss = 0;
    examples.forEach(({ row, weight }, index) => {
      const scores: number[] = [];
      for (let c = 0; c < classCount; c += 1) scores.push(dotRow(at, c * stride, row));
      const probabilities = softmax(scores);
      const truth = classes[index] ?? 0;
      loss -= weight * Math.log(Math.max(probabilities[truth] ?? 0, 1e-12));
      for (let c = 0; c < classCount; c += 1) {
        const error = weight * ((probabilities[c] ?? 0) - (c === truth ? 1 : 0));
        if (Math.abs(error) > 1e-7) addRow(gradient, c * stride, row, error);
      }
    });
    return loss + addPenalty(at, gradient, stride, penalty);
  };
  const at = minimise(objective, classCount * stride);
  return Array.from({ length: classCount }, (_, c) => headAt(at, c * stride, width));
}

/** Two-class logistic regression; `truths` says which examples show the label. */
export function fitLabel(
  examples: readonly Example[],
  truths: readonly boolean[],
  penalty: number,
): LinearHead {
  const width = examples[0]?.row.length ?? 0;
  const objective = (at: Float64Array, gradient: Float64Array) => {
    gradient.fill(0);
    let loss = 0;
    examples.forEach(({ row, weight }, index) => {
      const score = dotRow(at, 0, row);
      const truth = truths[index] ? 1 : 0;
      loss += weight * (Math.max(score, 0) - score * truth + Math.log1p(Math.exp(-Math.abs(score))));
      const error = weight * (1 / (1 + Math.exp(-score)) - truth);
      if (Math.abs(error) > 1e-7) addRow(gradient, 0, row, error);
    });
    return loss + addPenalty(at, gradient, width + 1, penalty);
  };
  return headAt(minimise(objective, width + 1), 0, width);
}

function dotRow(at: Float64Array, offset: number, row: Float32Array): number {
  let sum = at[offset + row.length] ?? 0;
  for (let i = 0; i < row.length; i += 1) sum += at[offset + i] * row[i];
  return sum;
}

function addRow(gradient: Float64Array, offset: number, row: Float32Array, by: number): void {
  for (let i = 0; i < row.length; i += 1) gradient[offset + i] += by * row[i];
  gradient[offset + row.length] += by;
}

function addPenalty(at: Float64Array, gradient: Float64Array, stride: number, penalty: number): number {
  let loss = 0;
  for (let i = 0; i < at.length; i += 1) {
    if (i % stride === stride - 1) continue;
    const weight = at[i] ?? 0;
    loss += 0.5 * penalty * weight * weight;
    gradient[i] += penalty * weight;
  }
  return loss;
}

const headAt = (at: Float64Array, offset: number, width: number): LinearHead => ({
  bias: at[offset + width] ?? 0,
  weights: Float32Array.from(at.subarray(offset, offset + width)),
});

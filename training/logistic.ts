import { sigmoid } from '../core/sections/linear-heads.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import { minimise } from './lbfgs.ts';

/** Errors below this leave the gradient alone: most clauses show no label, soon surely, and skipping them saves half the time. */
const NEGLIGIBLE_ERROR = 2e-4;

/** What to learn of a row: whether it shows a label, and how much it counts (to balance rare labels). */
export interface Target {
  readonly shown: boolean;
  readonly weight: number;
}

/**
 * Logistic regression of several labels over the same rows: one head for each label, in their order. `penalty` is the
 * L2 weight on all but the biases, against the weighted sum of log losses. `targets[row][label]`.
 */
export function fitLabels(
  rows: readonly Float32Array[],
  targets: readonly (readonly Target[])[],
  penalty: number,
): LinearHead[] {
  const width = rows[0]?.length ?? 0;
  const count = targets[0]?.length ?? 0;
  const stride = width + 1;
  const objective = (at: Float64Array, gradient: Float64Array) => {
    gradient.fill(0);
    let loss = 0;
    rows.forEach((row, index) => {
      for (let label = 0; label < count; label += 1) {
        const { shown, weight } = targets[index]?.[label] ?? { shown: false, weight: 0 };
        const score = dotRow(at, label * stride, row);
        loss += weight * (Math.max(score, 0) - (shown ? score : 0) + Math.log1p(Math.exp(-Math.abs(score))));
        const error = weight * (sigmoid(score) - (shown ? 1 : 0));
        if (Math.abs(error) > NEGLIGIBLE_ERROR) addRow(gradient, label * stride, row, error);
      }
    });
    return loss + addPenalty(at, gradient, stride, penalty, count);
  };
  const at = minimise(objective, count * stride);
  return Array.from({ length: count }, (_, label) => headAt(at, label * stride, width));
}

/** Logistic regression of one label. */
export function fitLabel(
  rows: readonly Float32Array[],
  shown: readonly boolean[],
  penalty: number,
): LinearHead {
  const [head] = fitLabels(
    rows,
    shown.map((one) => [{ shown: one, weight: 1 }]),
    penalty,
  );
  return head ?? { bias: 0, weights: new Float32Array() };
}

/** Four sums side by side: one would wait for itself at every step. */
export function dotRow(at: Float64Array, offset: number, row: Float32Array): number {
  const width = row.length;
  let [a, b, c, d] = [at[offset + width] ?? 0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < width; i += 4) {
    a += at[offset + i] * row[i];
    b += at[offset + i + 1] * row[i + 1];
    c += at[offset + i + 2] * row[i + 2];
    d += at[offset + i + 3] * row[i + 3];
  }
  for (; i < width; i += 1) a += at[offset + i] * row[i];
  return a + b + c + d;
}

export function addRow(gradient: Float64Array, offset: number, row: Float32Array, by: number): void {
  for (let i = 0; i < row.length; i += 1) gradient[offset + i] += by * row[i];
  gradient[offset + row.length] += by;
}

/** The L2 loss of the first `count` heads, added to the gradient as well; each head's bias (its last number) is free. */
export function addPenalty(
  at: Float64Array,
  gradient: Float64Array,
  stride: number,
  penalty: number,
  count: number,
): number {
  let loss = 0;
  for (let i = 0; i < count * stride; i += 1) {
    if (i % stride === stride - 1) continue;
    const weight = at[i] ?? 0;
    loss += 0.5 * penalty * weight * weight;
    gradient[i] += penalty * weight;
  }
  return loss;
}

export const headAt = (at: Float64Array, offset: number, width: number): LinearHead => ({
  bias: at[offset + width] ?? 0,
  weights: Float32Array.from(at.subarray(offset, offset + width)),
});

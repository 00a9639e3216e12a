import { z } from 'zod';

/**
 * Linear models over the same features, one row of weights each. Weights are written as whole numbers times `scale`: a
 * thousandth of the largest is finer than any decision they make.
 */
const storedHeadsSchema = z.object({
  scale: z.number().positive(),
  heads: z.record(z.string(), z.object({ bias: z.number(), weights: z.array(z.number().int()) })),
});
type StoredHeads = z.infer<typeof storedHeadsSchema>;

export interface LinearHead {
  readonly bias: number;
  readonly weights: Float32Array;
}
export type LinearHeads<Name extends string> = Readonly<Record<Name, LinearHead>>;

/** The heads of a weights file; throws when one of the names is missing, which only a broken build can bring about. */
export function readHeads<Name extends string>(stored: unknown, names: readonly Name[]): LinearHeads<Name> {
  const { scale, heads } = storedHeadsSchema.parse(stored);
  const entries = names.map((name) => {
    const head = heads[name];
    if (!head) throw new Error(`the weights have no head "${name}": run npm run train`);
    return [name, { bias: head.bias, weights: Float32Array.from(head.weights, (weight) => weight * scale) }];
  });
  return Object.fromEntries(entries) as LinearHeads<Name>;
}

export function storeHeads<Name extends string>(heads: LinearHeads<Name>): StoredHeads {
  const all = Object.entries<LinearHead>(heads);
  const largest = Math.max(
    1e-9,
    ...all.map(([, { weights }]) => weights.reduce((a, w) => Math.max(a, Math.abs(w)), 0)),
  );
  const scale = Number((largest / 999).toPrecision(6));
  return {
    scale,
    heads: Object.fromEntries(
      all.map(([name, { bias, weights }]) => [
        name,
        {
          bias: Number(bias.toFixed(4)),
          weights: Array.from(weights, (weight) => Math.round(weight / scale)),
        },
      ]),
    ),
  };
}

export function scoreOf(head: LinearHead, row: Float32Array): number {
  let sum = head.bias;
  for (let i = 0; i < row.length; i += 1) sum += (head.weights[i] ?? 0) * (row[i] ?? 0);
  return sum;
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

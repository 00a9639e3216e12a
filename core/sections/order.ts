import { z } from 'zod';
import { SECTION_KINDS } from '../take.ts';
import type { SectionKind } from '../take.ts';

/** Which section tends to open an answer and which follows which, fitted together with the section heads. */
export const orderPriorSchema = z.object({
  /** What opening with the section adds to a path's score. */
  opening: z.array(z.number()).length(SECTION_KINDS.length),
  /** What going from one section (row) to another (column) in the next clause adds to it. */
  step: z.array(z.array(z.number()).length(SECTION_KINDS.length)).length(SECTION_KINDS.length),
});
export type OrderPrior = z.infer<typeof orderPriorSchema>;

export interface PlacedClause {
  readonly section: SectionKind;
  /** Probability of each of SECTION_KINDS given all clauses (forward-backward). */
  readonly probabilities: readonly number[];
}

const STATES = SECTION_KINDS.map((_, state) => state);
const logSum = (logs: readonly number[]) => {
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
};

/**
 * The likeliest sections for clauses whose scores for each section are known: the best path of a linear-chain conditional
 * random field (Viterbi; Lafferty, McCallum and Pereira 2001), with how sure each step is (forward-backward). Any
 * section may come back or stay away: the order only makes the unusual dear.
 */
export function likeliestSections(
  evidence: readonly (readonly number[])[],
  prior: OrderPrior,
): PlacedClause[] {
  if (evidence.length === 0) return [];
  const path = bestPath(evidence, prior);
  const forward = sweep(evidence, prior.opening, (from, to) => prior.step[from]?.[to] ?? -9);
  const backward = sweep(
    evidence.toReversed(),
    STATES.map(() => 0),
    (from, to) => prior.step[to]?.[from] ?? -9,
  ).reverse();
  return path.map((state, index) => {
    const logs = STATES.map(
      (s) => (forward[index]?.[s] ?? 0) + (backward[index]?.[s] ?? 0) - (evidence[index]?.[s] ?? 0),
    );
    const mass = logSum(logs);
    return {
      section: SECTION_KINDS[state] ?? 'situation',
      probabilities: logs.map((log) => Math.exp(log - mass)),
    };
  });
}

/** Log mass of all paths that reach each state, its own evidence included. */
function sweep(
  evidence: readonly (readonly number[])[],
  opening: readonly number[],
  step: (from: number, to: number) => number,
): number[][] {
  const masses: number[][] = [];
  for (const row of evidence) {
    const before = masses.at(-1);
    masses.push(
      STATES.map((to) => {
        const arriving = before
          ? logSum(before.map((mass, from) => mass + step(from, to)))
          : (opening[to] ?? -9);
        return arriving + (row[to] ?? -9);
      }),
    );
  }
  return masses;
}

function bestPath(evidence: readonly (readonly number[])[], prior: OrderPrior): number[] {
  let best = STATES.map((state) => (evidence[0]?.[state] ?? -9) + (prior.opening[state] ?? -9));
  const cameFrom = evidence.slice(1).map((row) => {
    const sources = STATES.map((to) => {
      const reached = best.map((log, from) => log + (prior.step[from]?.[to] ?? -9));
      return reached.indexOf(Math.max(...reached));
    });
    best = sources.map((from, to) => (best[from] ?? -9) + (prior.step[from]?.[to] ?? -9) + (row[to] ?? -9));
    return sources;
  });
  const path = [best.indexOf(Math.max(...best))];
  for (const sources of cameFrom.reverse()) path.unshift(sources[path[0] ?? 0] ?? 0);
  return path;
}

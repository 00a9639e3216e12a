import { FINDING_IDS } from '../core/finding-id.ts';
import type { FindingId } from '../core/finding-id.ts';
import type { Judgement } from '../core/rubric/judgement.ts';

/** How sure a head was that a finding is due, and whether it was. */
export interface Sureness {
  readonly id: FindingId;
  readonly sure: number;
  readonly due: boolean;
}

/** A false alarm sends a speaker to mend what is not broken: it costs more than a remark left out. */
const FALSE_ALARM_COST = 1.25;
/** Where a bar lies when nothing speaks for another, and the answers it takes to move it far from there. */
const USUAL_BAR = FALSE_ALARM_COST / (1 + FALSE_ALARM_COST);
const PULL = 20;

/** For each finding the bar with the least cost over answers judged by heads that had not seen them. */
export function fitBars(cases: readonly Sureness[]): Judgement['bars'] {
  const bars: Partial<Record<FindingId, number>> = {};
  for (const id of FINDING_IDS) {
    const own = cases.filter((one) => one.id === id);
    if (own.length > 0) bars[id] = cheapestBar(own);
  }
  return bars;
}

function cheapestBar(cases: readonly Sureness[]): number {
  let best = { bar: USUAL_BAR, cost: Infinity };
  for (let bar = 0.05; bar < 0.99; bar += 0.01) {
    const missed = cases.filter(({ due, sure }) => due && sure < bar).length;
    const falsely = cases.filter(({ due, sure }) => !due && sure >= bar).length;
    const cost = missed + FALSE_ALARM_COST * falsely + PULL * (bar - USUAL_BAR) ** 2;
    if (cost < best.cost) best = { bar, cost };
  }
  return Number(best.bar.toFixed(2));
}

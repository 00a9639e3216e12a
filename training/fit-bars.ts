import { FINDING_IDS } from '../core/finding-id.ts';
import type { FindingId } from '../core/finding-id.ts';
import type { EvidenceBars } from '../core/rubric/bars.ts';
import { strongestSuspicions } from './judged.ts';
import type { JudgedAnswer } from './judged.ts';

/** A false alarm sends a speaker to mend what is not broken: it costs more than a remark left out. */
const FALSE_ALARM_COST = 1.5;
/** Both shares count as if this many undecided answers had been added, so that a few answers do not set a bar alone. */
const SMOOTHING = 2;

/** For each finding the bar with the least cost over answers judged by models that had not seen them. */
export function fitBars(judged: readonly JudgedAnswer[]): EvidenceBars {
  const bars: Partial<Record<FindingId, number>> = {};
  for (const id of FINDING_IDS) {
    const cases = judged.flatMap(({ labelled, answer }) => {
      const due = labelled.present.includes(id);
      const strength = strongestSuspicions(answer).get(id);
      return strength !== undefined && (due || labelled.absent.includes(id)) ? [{ strength, due }] : [];
    });
    const weighed = cases.some(({ strength }) => strength > 0 && strength < 1);
    if (weighed) bars[id] = Number(cheapestBar(cases).toFixed(3));
  }
  return bars;
}

function cheapestBar(cases: readonly { strength: number; due: boolean }[]): number {
  const due = cases.filter((one) => one.due);
  const notDue = cases.filter((one) => !one.due);
  const share = (group: typeof cases, bar: number) =>
    (group.filter(({ strength }) => strength >= bar).length + SMOOTHING * (1 - bar)) /
    (group.length + SMOOTHING);
  let best = { bar: 0.5, cost: Infinity };
  for (let bar = 0.02; bar < 0.995; bar += 0.005) {
    const cost = 1 - share(due, bar) + FALSE_ALARM_COST * share(notDue, bar);
    if (cost < best.cost) best = { bar, cost };
  }
  return best.bar;
}

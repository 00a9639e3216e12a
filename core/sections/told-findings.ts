import type { FindingId } from '../finding-id.ts';
import type { Reading } from '../review-schema.ts';

/**
 * The findings that the story encoder has an opinion on, in the order of its outputs: all but those that follow from a
 * length.
 */
export const TOLD_FINDINGS = [
  'situation-not-problem-focused',
  'task-missing',
  'task-no-scope-boundary',
  'action-not-first-person',
  'validation-unproven',
  'investigation-no-data',
  'investigation-no-reproduction',
  'ownership-technical-detour',
  'result-no-metric',
  'result-no-business-value',
  'result-no-second-order-effect',
  'result-vague-ending',
  'reflection-missing',
  'reflection-generic',
  'escalated-away',
  'handed-off-fix',
  'motive-free-time',
  'speed-no-timeline',
  'speed-no-alerting',
  'senior-no-trade-off',
  'senior-no-systemic-cause',
  'senior-no-influence',
  'junior-no-fix-loop',
] as const satisfies readonly FindingId[];

/** What a clause says of the findings: how much each is to heed it, then which way it points each. */
export const TELLING_SIZE = 2 * TOLD_FINDINGS.length;

/**
 * The log odds that each finding is due, from what all clauses of an answer say of it: attention with one query for each
 * finding, so that a single telling clause outweighs many that say nothing.
 * @param tellings TELLING_SIZE numbers for each clause
 */
export function toldFindings(tellings: readonly Float32Array[]): Reading['told'] {
  if (tellings.length === 0) return {};
  return Object.fromEntries(TOLD_FINDINGS.map((id, index) => [id, rounded(logOdds(tellings, index))]));
}

function logOdds(tellings: readonly Float32Array[], index: number): number {
  const heeded = tellings.map((telling) => telling[index]);
  const most = Math.max(...heeded);
  let [sum, all] = [0, 0];
  tellings.forEach((telling, clause) => {
    const weight = Math.exp(heeded[clause] - most);
    sum += weight * telling[TOLD_FINDINGS.length + index];
    all += weight;
  });
  return sum / all;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

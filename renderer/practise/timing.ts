import { SECTION_KINDS } from '../../core/take.ts';
import type { Targets } from '../../core/take.ts';

export const totalOf = (targets: Targets): number =>
  SECTION_KINDS.reduce((total, section) => total + targets[section], 0);

/** Lengths people are asked to keep to, in seconds. */
export const TIMING_PROFILES = [60, 90, 120, 180] as const;

/**
 * The walkthrough's targets scaled to a total, in whole seconds: each section keeps its share, and what rounding leaves
 * over goes to the longest, which shows it least.
 */
export function scaledTo(targets: Targets, totalSec: number): Targets {
  const factor = totalSec / totalOf(targets);
  const scaled = { ...targets };
  for (const section of SECTION_KINDS) scaled[section] = Math.max(1, Math.round(targets[section] * factor));
  const longest = SECTION_KINDS.reduce((most, one) => (targets[one] > targets[most] ? one : most));
  scaled[longest] += totalSec - totalOf(scaled);
  return scaled;
}

/** `written`: as the walkthrough has it; a number of seconds: that profile; `own`: set by hand. */
export type Timing = 'written' | 'own' | (typeof TIMING_PROFILES)[number];

/** Which timing the user's own targets amount to for this walkthrough. */
export function timingOf(written: Targets, own: Partial<Targets>): Timing {
  if (SECTION_KINDS.every((section) => own[section] === undefined)) return 'written';
  const profile = TIMING_PROFILES.find((total) => {
    const scaled = scaledTo(written, total);
    return SECTION_KINDS.every((section) => own[section] === scaled[section]);
  });
  return profile ?? 'own';
}

import type { Section } from '../review-schema.ts';
import { SECTION_KINDS } from '../take.ts';
import type { SectionKind, Targets } from '../take.ts';
import { clock } from './clock.ts';

/** One row of the section table: all stretches of a section together. */
export interface SectionTime {
  readonly section: SectionKind;
  readonly stretches: readonly Section[];
  readonly durationSec: number;
  readonly targetSec: number;
  /** Seconds over the target; 0 when within it. */
  readonly overSec: number;
}

/**
 * A row for each of the five sections in teaching order; one that was never told has no stretches and 0 seconds. The
 * target is the one the take was judged by, which the user may have set; the walkthrough's where nothing was told.
 */
export function sectionTimes(sections: readonly Section[], targets: Targets): SectionTime[] {
  return SECTION_KINDS.map((kind) => {
    const stretches = sections.filter(({ section }) => section === kind);
    const durationSec = stretches.reduce((sum, { durationSec }) => sum + durationSec, 0);
    const targetSec = stretches[0]?.targetSec ?? targets[kind];
    return {
      section: kind,
      stretches,
      durationSec,
      targetSec,
      overSec: Math.max(0, durationSec - targetSec),
    };
  });
}

/** Whether the verdict on a section's time is a bad one. */
export const isOffTarget = ({ stretches, overSec }: SectionTime): boolean =>
  overSec >= 0.5 || stretches.length === 0;

/** The verdict on a section's time in words. */
export function timeVerdict({ stretches, overSec }: SectionTime): string {
  if (stretches.length === 0) return 'not told';
  return Math.round(overSec) > 0 ? `${clock(overSec)} over` : 'within target';
}

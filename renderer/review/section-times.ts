import type { Section } from '../../core/review-schema.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { SectionKind, Targets } from '../../core/take.ts';

/** A stretch of one section on the timeline, with the part that went over its target. */
export interface Band {
  readonly section: Section;
  /** Where the time over target begins; null when it was kept. */
  readonly overFrom: number | null;
}

/** Core counts the seconds over target on a section's last stretch; there they are its last seconds. */
export const bandOf = (section: Section): Band => ({
  section,
  overFrom: section.overSec > 0 ? Math.max(section.start, section.end - section.overSec) : null,
});

/** One row of the section table: all stretches of a section together. */
export interface SectionTime {
  readonly section: SectionKind;
  readonly stretches: readonly Section[];
  readonly durationSec: number;
  readonly targetSec: number;
  readonly overSec: number;
}

/** A row for each of the five sections in teaching order; one that was never told has no stretches and 0 seconds. */
export function sectionTimes(sections: readonly Section[], targets: Targets): SectionTime[] {
  return SECTION_KINDS.map((kind) => {
    const stretches = sections.filter(({ section }) => section === kind);
    const durationSec = stretches.reduce((sum, { durationSec }) => sum + durationSec, 0);
    const targetSec = targets[kind];
    return {
      section: kind,
      stretches,
      durationSec,
      targetSec,
      overSec: Math.max(0, durationSec - targetSec),
    };
  });
}

/** The stretch being told at a second; in a pause between two, the one before. */
export const sectionAt = (sections: readonly Section[], sec: number): Section | undefined =>
  sections.findLast(({ start }) => start <= sec) ?? sections[0];

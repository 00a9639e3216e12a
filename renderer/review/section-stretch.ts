import type { Section } from '../../core/review-schema.ts';

/**
 * The second at which a stretch goes over its target, or null when it was kept. Core counts the seconds over target on
 * a section's last stretch; there they are its last seconds.
 */
export const overFrom = ({ start, end, overSec }: Section): number | null =>
  overSec > 0 ? Math.max(start, end - overSec) : null;

/** The stretch being told at a second; in a pause between two, the one before. */
export const sectionAt = (sections: readonly Section[], sec: number): Section | undefined =>
  sections.findLast(({ start }) => start <= sec) ?? sections[0];

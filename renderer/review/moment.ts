import type { Finding, Section } from '../../core/review-schema.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { SectionKind } from '../../core/take.ts';

/**
 * Where to look for a finding on the timeline. A finding about something absent has no passage of its own: it points
 * at the section that should have held it, or, when that section was never told, at the place where it was skipped.
 */
export interface Moment {
  readonly start: number;
  readonly end: number;
  /** True when nothing was said here: the moment is where it was missed. */
  readonly absent: boolean;
}

export function momentOf(finding: Finding, sections: readonly Section[]): Moment | null {
  if (finding.start !== null) {
    return { start: finding.start, end: finding.end ?? finding.start, absent: false };
  }
  if (finding.section === 'delivery') return null;
  const told = sections.find(({ section }) => section === finding.section);
  if (told) return { start: told.start, end: told.end, absent: true };
  const gap = placeOfMissing(finding.section, sections);
  return gap === null ? null : { start: gap, end: gap, absent: true };
}

/** The second at which a section that was never told would have begun: where the part before it ends. */
function placeOfMissing(kind: SectionKind, sections: readonly Section[]): number | null {
  const order = SECTION_KINDS.indexOf(kind);
  const before = sections.findLast(({ section }) => SECTION_KINDS.indexOf(section) < order);
  return before?.end ?? sections[0]?.start ?? null;
}

import type { Review, ScoreReason, Scores } from '../review-schema.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { SECTION_KINDS } from '../take.ts';
import type { SectionKind } from '../take.ts';

export interface SectionScore {
  readonly section: SectionKind;
  readonly name: string;
  readonly value: Scores['overall'];
  readonly reasons: readonly ScoreReason[];
}

/** A section's score with what gave and took its points, for each section in teaching order. */
export const reasonsBySection = (scores: Scores, reasons: Review['scoreReasons']): SectionScore[] =>
  SECTION_KINDS.map((section) => ({
    section,
    name: SECTION_LOOKS[section].name,
    value: scores.sections[section],
    reasons: reasons.filter((reason) => reason.section === section),
  }));

/** "+8" or "−12", with a real minus sign. */
export const points = ({ points }: ScoreReason): string =>
  points < 0 ? `−${Math.abs(points)}` : `+${points}`;

import { SEVERITIES } from './finding-id.ts';
import type { FindingId, Severity } from './finding-id.ts';
import { sectionTimes } from './report/section-times.ts';
import type { SectionTime } from './report/section-times.ts';
import type { Review } from './review-schema.ts';
import { SECTION_KINDS } from './take.ts';
import type { SectionKind, Targets } from './take.ts';

/** A figure in two takes; the change is null where one of them has none. */
export interface ComparedFigure {
  readonly earlier: number | null;
  readonly later: number | null;
  readonly change: number | null;
}

export interface ComparedSection {
  readonly section: SectionKind;
  readonly earlier: SectionTime;
  readonly later: SectionTime;
  readonly score: ComparedFigure;
}

/** A kind of finding, with how often it was raised. */
export interface ComparedFinding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly earlier: number;
  readonly later: number;
}

/** Two takes judged by the same measure, side by side. */
export interface Comparison {
  readonly overall: ComparedFigure;
  readonly sections: readonly ComparedSection[];
  /** Raised in the earlier take alone, in both, and in the later one alone; most severe first. */
  readonly mended: readonly ComparedFinding[];
  readonly still: readonly ComparedFinding[];
  readonly fresh: readonly ComparedFinding[];
  readonly wordsPerMinute: ComparedFigure;
  readonly fillersPerMinute: ComparedFigure;
  readonly longPauses: ComparedFigure;
  readonly hedges: ComparedFigure;
}

/** Both reviews must be under the same lens, level, targets and bands: otherwise their scores cannot be compared. */
export function compareReviews(earlier: Review, later: Review, targets: Targets): Comparison {
  const times = [sectionTimes(earlier.sections, targets), sectionTimes(later.sections, targets)] as const;
  const findings = comparedFindings(earlier, later);
  const of = (figure: (review: Review) => number | null) => compared(figure(earlier), figure(later));
  return {
    overall: of(({ scores }) => scores.overall),
    sections: SECTION_KINDS.flatMap((section, at) => {
      const [before, after] = [times[0][at], times[1][at]];
      return before && after
        ? [{ section, earlier: before, later: after, score: of(({ scores }) => scores.sections[section]) }]
        : [];
    }),
    mended: findings.filter(({ later }) => later === 0),
    still: findings.filter(({ earlier, later }) => earlier > 0 && later > 0),
    fresh: findings.filter(({ earlier }) => earlier === 0),
    wordsPerMinute: of(({ delivery }) => Math.round(delivery.wordsPerMinute)),
    fillersPerMinute: of(({ delivery }) => Math.round(delivery.fillersPerMinute * 10) / 10),
    longPauses: of(({ delivery }) => delivery.longPauses.length),
    hedges: of(({ delivery }) => delivery.hedges.length),
  };
}

const compared = (earlier: number | null, later: number | null): ComparedFigure => ({
  earlier,
  later,
  change: earlier === null || later === null ? null : Math.round((later - earlier) * 10) / 10,
});

/** One entry for each kind of finding, in the order the reviews have them: most severe first. */
function comparedFindings(earlier: Review, later: Review): ComparedFinding[] {
  const count = ({ findings }: Review, wanted: FindingId) =>
    findings.filter(({ id }) => id === wanted).length;
  const kinds = new Map([...later.findings, ...earlier.findings].map(({ id, severity }) => [id, severity]));
  return [...kinds]
    .map(([id, severity]) => ({ id, severity, earlier: count(earlier, id), later: count(later, id) }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** "+6", "-2", "same", or nothing where there is no change to tell. */
export function signed({ change }: ComparedFigure): string {
  if (change === null) return '';
  if (change === 0) return 'same';
  return change > 0 ? `+${change}` : `−${-change}`;
}

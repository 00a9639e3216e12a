import { bestTake, change, findingTrends, keptTargets, takesWithout } from '../progress.ts';
import type { FindingTrend, Period, TrendPoint } from '../progress.ts';
import type { Bands } from '../review-schema.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { SECTION_KINDS } from '../take.ts';
import type { Lens, Level, SectionKind, Targets } from '../take.ts';
import type { TrendScale } from './trend-line.ts';
import { day } from './written-review.ts';

/** All that a progress report tells, in whatever format it is written out. */
export interface WrittenProgress {
  readonly question: string;
  readonly lens: Lens;
  readonly level: Level;
  readonly period: Period;
  /** Oldest first, at least two, all judged by the same measure. */
  readonly points: readonly TrendPoint[];
  readonly targets: Targets;
  readonly bands: Bands;
}

/** One chart of the report. */
export interface WrittenTrend {
  readonly title: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly scale: TrendScale;
  /** The section the figure is about. */
  readonly section: SectionKind | null;
}

export const PROGRESS_TITLE = 'Progress';

export function writtenTrends({ points, targets, bands }: WrittenProgress): WrittenTrend[] {
  const trend = (
    title: string,
    unit: string,
    scale: TrendScale,
    of: (point: TrendPoint) => number | null,
  ) => ({
    title,
    unit,
    scale,
    values: points.map(of),
    section: null,
  });
  const pace = { low: bands.slowestWordsPerMinute, high: bands.fastestWordsPerMinute };
  return [
    trend('Score', 'of 100', { top: 100 }, ({ overall }) => overall),
    trend('Pace', 'words a minute', pace, ({ wordsPerMinute }) => wordsPerMinute),
    trend(
      'Hesitations',
      'a minute',
      { high: bands.mostFillersPerMinute },
      ({ fillersPerMinute }) => fillersPerMinute,
    ),
    ...SECTION_KINDS.map((section) => ({
      ...trend(SECTION_LOOKS[section].name, 'seconds', { high: targets[section] }, ({ seconds }) =>
        seconds[section] === 0 ? null : Math.round(seconds[section]),
      ),
      section,
    })),
  ];
}

/** "55 → 80 of 100", or that there is nothing to tell yet. */
export function movement({ values, unit }: WrittenTrend): string {
  const moved = change(values);
  return moved ? `${moved.first} → ${moved.latest} ${unit}` : 'fewer than two takes have one';
}

/** What came out, in a few sentences. */
export function progressSentences({ points, targets }: WrittenProgress): string[] {
  const scores = change(points.map(({ overall }) => overall));
  const best = bestTake(points);
  const kept = keptTargets(points, targets);
  const worst = SECTION_KINDS.toSorted((a, b) => kept[a] - kept[b])[0];
  return [
    `${points.length} takes, all judged by the same measure.`,
    ...(scores ? [`The score went from ${scores.first} to ${scores.latest} of 100.`] : []),
    ...(best ? [`Best so far: ${best.title}, ${best.overall}.`] : []),
    ...(worst && kept[worst] < points.length
      ? [
          `${SECTION_LOOKS[worst].name} kept its target least often: ${kept[worst]} of ${points.length} takes.`,
        ]
      : ['Every section kept its target in every take.']),
  ];
}

/** "from 1 October 2026 to 14 November 2026": the period asked for, else the days of the first and last take. */
export function periodSentence({ period, points }: WrittenProgress): string {
  const first = period.from ?? points[0]?.createdAt ?? '';
  const last = period.to ?? points.at(-1)?.createdAt ?? '';
  return day(first) === day(last) ? day(first) : `${day(first)} to ${day(last)}`;
}

export const writtenFindings = ({ points }: WrittenProgress): FindingTrend[] => findingTrends(points);

/** Where a finding stands after the latest take. */
export function standing(trend: FindingTrend): string {
  const without = takesWithout(trend);
  if (without === 0) return 'still there';
  return without === 1 ? 'not in the latest take' : `not in the latest ${without} takes`;
}

/** The same without the titles that the speaker gave: takes are numbered. */
export const withoutTitles = (written: WrittenProgress): WrittenProgress => ({
  ...written,
  points: written.points.map((point) => ({ ...point, title: `Take ${point.ordinal}` })),
});

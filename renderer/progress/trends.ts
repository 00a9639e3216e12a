import type { Review } from '../../core/review-schema.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { SectionKind, Take } from '../../core/take.ts';

/** A take with the review it gets under its own lens and level. */
export interface ReviewedTake {
  readonly take: Take;
  readonly review: Review;
}

/** One take on the way: what the charts and their tables show. */
export interface TrendPoint {
  readonly takeId: string;
  readonly title: string;
  readonly createdAt: string;
  /** 1 for the oldest take shown. */
  readonly ordinal: number;
  readonly overall: number | null;
  readonly seconds: Readonly<Record<SectionKind, number>>;
  readonly wordsPerMinute: number;
  readonly fillersPerMinute: number;
  readonly redFlags: number;
}

function secondsBySection(review: Review): Record<SectionKind, number> {
  const seconds = { situation: 0, task: 0, action: 0, result: 0, reflection: 0 };
  for (const { section, durationSec } of review.sections) seconds[section] += durationSec;
  return seconds;
}

/** The takes from oldest to newest as points of every trend. */
export const trendPoints = (reviewed: readonly ReviewedTake[]): TrendPoint[] =>
  reviewed
    .toSorted((a, b) => a.take.createdAt.localeCompare(b.take.createdAt))
    .map(({ take, review }, at) => ({
      takeId: take.id,
      title: take.title,
      createdAt: take.createdAt,
      ordinal: at + 1,
      overall: review.scores.overall,
      seconds: secondsBySection(review),
      wordsPerMinute: Math.round(review.delivery.wordsPerMinute),
      fillersPerMinute: Math.round(review.delivery.fillersPerMinute * 10) / 10,
      redFlags: review.findings.filter(({ severity }) => severity === 'red-flag').length,
    }));

/**
 * The change from the first to the latest take that has a value, or null below two: one take is no trend, and nothing
 * is said about it.
 */
export function change(values: readonly (number | null)[]): { first: number; latest: number } | null {
  const known = values.filter((value) => value !== null);
  const first = known[0];
  const latest = known.at(-1);
  return known.length < 2 || first === undefined || latest === undefined ? null : { first, latest };
}

/** The take with the highest overall score, the newest of equals; null when none has a score. */
export function bestTake(points: readonly TrendPoint[]): TrendPoint | null {
  let best: TrendPoint | null = null;
  for (const point of points) {
    if (point.overall !== null && point.overall >= (best?.overall ?? 0)) best = point;
  }
  return best;
}

/** How many of the takes kept each section within its target, told at all. */
export const keptTargets = (
  points: readonly TrendPoint[],
  targets: Readonly<Record<SectionKind, number>>,
): Record<SectionKind, number> => {
  const kept = { situation: 0, task: 0, action: 0, result: 0, reflection: 0 };
  for (const { seconds } of points) {
    for (const kind of SECTION_KINDS)
      if (seconds[kind] > 0 && seconds[kind] <= targets[kind]) kept[kind] += 1;
  }
  return kept;
};

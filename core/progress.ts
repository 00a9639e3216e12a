import { z } from 'zod';
import type { FindingId } from './finding-id.ts';
import type { Review } from './review-schema.ts';
import { SECTION_KINDS } from './take.ts';
import type { SectionKind, Take } from './take.ts';

/** More than this many takes say nothing more about a progress, and every one of them is a transcript to read. */
export const MOST_TAKES = 60;

/** A take with its review. The reviews of one progress are all under the same lens, level, targets and bands. */
export interface ReviewedTake {
  readonly take: Pick<Take, 'id' | 'title' | 'createdAt'>;
  readonly review: Review;
}

/** The days a progress is about, both included; null leaves that side open. */
export const periodSchema = z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() });
export type Period = z.infer<typeof periodSchema>;

export const ALWAYS: Period = { from: null, to: null };

/** A moment's day where the user is, "2026-11-14". Swedish dates are ISO dates. */
export const dayOf = (moment: string | Date): string =>
  new Date(moment).toLocaleDateString('sv-SE', { dateStyle: 'short' });

/** @param createdAt ISO 8601 */
export function inPeriod(createdAt: string, { from, to }: Period): boolean {
  const day = dayOf(createdAt);
  return (from === null || day >= from) && (to === null || day <= to);
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
  /** Each kind of finding once. */
  readonly findings: readonly FindingId[];
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
      findings: [...new Set(review.findings.map(({ id }) => id))],
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

/** A kind of finding over the takes. */
export interface FindingTrend {
  readonly id: FindingId;
  /** For each take, oldest first, whether it was raised. */
  readonly raised: readonly boolean[];
  readonly times: number;
}

/** Every kind of finding that was raised in any take, the most frequent first, then the most recent. */
export function findingTrends(points: readonly TrendPoint[]): FindingTrend[] {
  const kinds = new Set(points.flatMap(({ findings }) => findings));
  return [...kinds]
    .map((id) => {
      const raised = points.map(({ findings }) => findings.includes(id));
      return { id, raised, times: raised.filter(Boolean).length };
    })
    .sort((a, b) => b.times - a.times || b.raised.lastIndexOf(true) - a.raised.lastIndexOf(true));
}

/** Takes in a row, from the latest back, in which the finding was not raised; 0 when the latest has it. */
export const takesWithout = ({ raised }: FindingTrend): number =>
  raised.length - 1 - raised.lastIndexOf(true);

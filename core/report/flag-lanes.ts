import type { NumberedFinding } from './passages.ts';

export interface PlacedFlag extends NumberedFinding {
  /** Seconds from the start of the take. */
  readonly start: number;
  /** Rows under the bands, from 0. */
  readonly lane: number;
}

/** A mark's share of the timeline's width, as it is on a narrow page: 26 of some 800 pixels. */
const MARK_SHARE = 0.034;
/** More rows than this would push the page down; further flags then share the last row. */
const MOST_LANES = 4;

/** Puts the findings that have a moment into lanes, first fit from the left, so that marks do not cover each other. */
export function placeFlags(findings: readonly NumberedFinding[], durationSec: number): PlacedFlag[] {
  const freeFrom: number[] = [];
  return findings
    .flatMap((numbered) =>
      numbered.finding.start === null ? [] : [{ ...numbered, start: numbered.finding.start }],
    )
    .sort((a, b) => a.start - b.start)
    .map((flag) => {
      const open = freeFrom.findIndex((free) => free <= flag.start);
      const lane = open >= 0 ? open : Math.min(freeFrom.length, MOST_LANES - 1);
      freeFrom[lane] = flag.start + durationSec * MARK_SHARE;
      return { ...flag, lane };
    });
}

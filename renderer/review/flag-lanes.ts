import type { Finding, Section } from '../../core/review-schema.ts';
import { momentOf } from './moment.ts';
import type { Moment } from './moment.ts';

/** A finding with its place on the timeline. */
export interface Flag {
  readonly finding: Finding;
  readonly moment: Moment;
}

/** Every finding that has a place, in the order of the take: what the keys [ and ] walk through. */
export function flagsInOrder(findings: readonly Finding[], sections: readonly Section[]): Flag[] {
  return findings
    .flatMap((finding) => {
      const moment = momentOf(finding, sections);
      return moment === null ? [] : [{ finding, moment }];
    })
    .sort((a, b) => a.moment.start - b.moment.start);
}

/** Being this close to a flag counts as standing on it, so that pressing a key again moves on. */
const STANDING_ON_SEC = 0.15;

export const nextFlag = (flags: readonly Flag[], sec: number): Flag | undefined =>
  flags.find(({ moment }) => moment.start > sec + STANDING_ON_SEC);

/** While playing, "previous" within a second of a flag means the one before it, as in every music player. */
export const previousFlag = (flags: readonly Flag[], sec: number, playing: boolean): Flag | undefined =>
  flags.findLast(({ moment }) => moment.start < sec - (playing ? 1 : STANDING_ON_SEC));

/** One mark to draw: a flag, or several that would cover each other, in one of the lanes under the bands. */
export interface PlacedFlags {
  readonly x: number;
  readonly lane: number;
  readonly flags: readonly Flag[];
}

/**
 * Puts flags into the fewest lanes in which no two marks of `markWidth` pixels overlap, first fit from the left. What
 * fits in no lane joins the last mark of the last lane: zooming in takes such a bundle apart again.
 */
export function placeFlags(
  flags: readonly Flag[],
  xOfSecond: (sec: number) => number,
  markWidth: number,
  laneCount: number,
): PlacedFlags[] {
  const placed: { x: number; lane: number; flags: Flag[] }[] = [];
  const lastInLane: (number | undefined)[] = Array.from({ length: laneCount }, () => undefined);
  for (const flag of flags) {
    const x = xOfSecond(flag.moment.start);
    const lane = lastInLane.findIndex(
      (last) => last === undefined || x - (placed[last]?.x ?? 0) >= markWidth,
    );
    if (lane >= 0) {
      lastInLane[lane] = placed.push({ x, lane, flags: [flag] }) - 1;
    } else {
      placed[lastInLane[laneCount - 1] ?? 0]?.flags.push(flag);
    }
  }
  return placed;
}

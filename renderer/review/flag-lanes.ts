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

/** Where the listener is among the flags. */
export interface FlagPlace {
  readonly sec: number;
  readonly playing: boolean;
  readonly chosen: Finding | null;
}

/**
 * Being this close to a flag counts as standing on it. While playing that is a second: "previous" right after a flag
 * means the one before it, as in every music player.
 */
const nearness = ({ playing }: FlagPlace): number => (playing ? 1 : 0.15);

/** The flag stood on, when it is the chosen one; -1 otherwise. Several flags can share a moment. */
const chosenIndex = (flags: readonly Flag[], place: FlagPlace): number =>
  flags.findIndex(
    ({ finding, moment }) =>
      finding === place.chosen && Math.abs(moment.start - place.sec) <= nearness(place),
  );

export function nextFlag(flags: readonly Flag[], place: FlagPlace): Flag | undefined {
  const standing = chosenIndex(flags, place);
  if (standing >= 0) return flags[standing + 1];
  return flags.find(({ moment }) => moment.start >= place.sec - 0.15);
}

export function previousFlag(flags: readonly Flag[], place: FlagPlace): Flag | undefined {
  const standing = chosenIndex(flags, place);
  if (standing >= 0) return flags[standing - 1];
  return flags.findLast(({ moment }) => moment.start < place.sec - nearness(place));
}

/** What stands at a moment of the take. */
interface Standing {
  readonly moment: Pick<Moment, 'start'>;
}

/** One mark to draw: a flag, or several that would cover each other, in one of the lanes under the bands. */
export interface PlacedFlags<Mark extends Standing = Flag> {
  readonly x: number;
  readonly lane: number;
  readonly flags: readonly Mark[];
}

/**
 * Puts flags into the fewest lanes in which no two marks of `markWidth` pixels overlap, first fit from the left. What
 * fits in no lane joins the last mark of the last lane: zooming in takes such a bundle apart again.
 */
export function placeFlags<Mark extends Standing>(
  flags: readonly Mark[],
  xOfSecond: (sec: number) => number,
  markWidth: number,
  laneCount: number,
): PlacedFlags<Mark>[] {
  const placed: { x: number; lane: number; flags: Mark[] }[] = [];
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

import { SECTION_KINDS } from '../../../core/take.ts';
import type { SectionKind } from '../../../core/take.ts';
import { formatClock } from '../../ui/format-clock.ts';

/** From when on, in seconds of the recording, which section is spoken. */
export interface SectionMark {
  readonly section: SectionKind;
  readonly atSec: number;
}

/** A speaker starts with the situation until they say otherwise. */
export const FIRST_MARK: SectionMark = { section: 'situation', atSec: 0 };

/** The marks with one more. A mark at or before the last one's moment replaces it: the last word counts. */
export function withMark(marks: readonly SectionMark[], mark: SectionMark): readonly SectionMark[] {
  const earlier = marks.filter(({ atSec }) => atSec < mark.atSec);
  return earlier.at(-1)?.section === mark.section ? earlier : [...earlier, mark];
}

/**
 * What was marked, and before the first mark what the words were heard to tell: what the speaker says of their own
 * answer wins from that moment on.
 */
export function withHeard(
  marks: readonly SectionMark[],
  heard: readonly SectionMark[],
): { readonly marks: readonly SectionMark[]; readonly guessed: boolean } {
  const own = marks.filter((mark) => mark !== FIRST_MARK);
  const until = own[0]?.atSec ?? Infinity;
  const [first, ...later] = heard.filter(({ atSec }) => atSec < until);
  // Before the first word nothing else was told.
  const begun = first ? [{ ...first, atSec: 0 }, ...later] : [FIRST_MARK];
  return { marks: own.reduce(withMark, begun), guessed: own.length === 0 && first !== undefined };
}

export const currentSection = (marks: readonly SectionMark[]): SectionKind =>
  marks.at(-1)?.section ?? FIRST_MARK.section;

/** The seconds spent in each section up to `nowSec`, over all its stretches. */
export function secondsBySection(
  marks: readonly SectionMark[],
  nowSec: number,
): Readonly<Record<SectionKind, number>> {
  const seconds = { situation: 0, task: 0, action: 0, result: 0, reflection: 0 };
  marks.forEach(({ section, atSec }, i) => {
    seconds[section] += Math.max(0, (marks[i + 1]?.atSec ?? nowSec) - atSec);
  });
  return seconds;
}

/** `near` from 80 % of the target on, so that there is time to come to an end; `over` beyond it. */
export type Pace = 'within' | 'near' | 'over';

const NEAR_SHARE = 0.8;

export function paceOf(spokenSec: number, targetSec: number): Pace {
  if (spokenSec > targetSec) return 'over';
  return spokenSec >= targetSec * NEAR_SHARE ? 'near' : 'within';
}

/**
 * What somebody should see of the time they take. It is shown and not announced: a screen reader's voice would be
 * recorded with the answer.
 */
export function paceSignal(pace: Pace, spokenSec: number, targetSec: number): string {
  switch (pace) {
    case 'within':
      return '';
    case 'near':
      return `${Math.ceil(targetSec - spokenSec)} s left`;
    case 'over':
      return `${formatClock(Math.floor(spokenSec - targetSec))} over`;
  }
}

/** The section after this one in the order they are taught, or null after the last. */
export const sectionAfter = (section: SectionKind): SectionKind | null =>
  SECTION_KINDS[SECTION_KINDS.indexOf(section) + 1] ?? null;

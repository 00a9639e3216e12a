import { signed } from '../comparison.ts';
import type { ComparedFigure, ComparedFinding, Comparison } from '../comparison.ts';
import type { Lens, Level } from '../take.ts';

interface ComparedTake {
  readonly title: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly durationSec: number;
}

/** All that a comparison of two takes tells, in whatever format it is written out. */
export interface WrittenComparison {
  readonly earlier: ComparedTake;
  readonly later: ComparedTake;
  readonly question: string;
  readonly lens: Lens;
  readonly level: Level;
  readonly comparison: Comparison;
}

export const COMPARISON_TITLE = 'Two takes side by side';

/** The figures of delivery, with their names. */
export const deliveryFigures = (comparison: Comparison): readonly (readonly [string, ComparedFigure])[] => [
  ['Words a minute', comparison.wordsPerMinute],
  ['Hesitations a minute', comparison.fillersPerMinute],
  ['Long pauses', comparison.longPauses],
  ['Hedges', comparison.hedges],
];

/** The findings in three groups, with their headings; all three are always told, so that nothing seems forgotten. */
export const findingGroups = (
  comparison: Comparison,
): readonly (readonly [string, readonly ComparedFinding[]])[] => [
  ['Mended', comparison.mended],
  ['Still there', comparison.still],
  ['New in the later take', comparison.fresh],
];

/** What came out overall, in a sentence. */
export function overallSentence({ earlier, later, change }: ComparedFigure): string {
  if (earlier === null || later === null || change === null)
    return 'One of the takes has too little speech to be scored.';
  return change === 0
    ? `Both takes score ${later} of 100.`
    : `The score went from ${earlier} to ${later} of 100 (${signed({ earlier, later, change })}).`;
}

export const figure = (value: number | null): string => (value === null ? '–' : String(value));

/** The same without the titles that the speaker gave. */
export const withoutTitles = (written: WrittenComparison): WrittenComparison => ({
  ...written,
  earlier: { ...written.earlier, title: 'Earlier take' },
  later: { ...written.later, title: 'Later take' },
});

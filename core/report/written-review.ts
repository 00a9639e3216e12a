import type { CoachComment } from '../coach-comments.ts';
import type { Review } from '../review-schema.ts';
import type { Walkthrough } from '../walkthrough.ts';
import type { NumberedFinding } from './passages.ts';
import type { Report } from './report.ts';
import { LENS_TITLES, LEVEL_TITLES } from './titles.ts';

/** All that the written-out formats tell: the report, and what its fixed JSON has no place for. */
export interface WrittenReview {
  readonly report: Report;
  /** The reasons of the scores are only here. */
  readonly review: Review;
  /** The targets of sections that were not told, and what a strong answer to a probe contains. */
  readonly walkthrough: Walkthrough;
  /** The take's title, as the user named it. */
  readonly title: string;
  /** When the take was recorded, ISO 8601. */
  readonly createdAt: string;
  /** The take of the library; null for a file that no library holds. */
  readonly takeId: string | null;
  /** What human coaches wrote about it, in the order of time. */
  readonly comments: readonly CoachComment[];
  /** Whether the words are told; without them no passage is quoted either. */
  readonly tellsTranscript: boolean;
}

/** Findings carry the same number in every part of a report, most severe first. */
export const numbered = ({ findings }: Report): NumberedFinding[] =>
  findings.map((finding, at) => ({ number: at + 1, finding }));

/** "Ownership lens, senior": how the take was judged. */
export const framing = ({ lens, level }: Pick<Report, 'lens' | 'level'>): string =>
  `${LENS_TITLES[lens]} lens, ${LEVEL_TITLES[level].toLowerCase()}`;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** "14 November 2026"; the text itself where it is not a date. */
export function day(createdAt: string): string {
  const date = new Date(createdAt);
  return Number.isNaN(date.getTime()) ? createdAt : DAY.format(date);
}

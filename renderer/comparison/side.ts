import type { TakeDetail } from '../../core/coach-api.ts';
import { correctedWords } from '../../core/corrected-take.ts';
import type { Bands, Reading, Review } from '../../core/review-schema.ts';
import { reviewTake } from '../../core/review.ts';
import type { Lens, Level, Take, Targets, Word } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';

/** A take that has been analysed. */
export type ReviewableTake = TakeDetail & { readonly reading: Reading };

interface Measure {
  readonly walkthrough: Walkthrough;
  readonly lens: Lens;
  readonly level: Level;
  readonly targets: Targets;
  readonly bands: Bands;
}

/** The review of one of two takes that are judged by the same measure. */
export const reviewOf = ({ take, words, reading, corrections }: ReviewableTake, measure: Measure): Review =>
  reviewTake({ ...measure, words, reading, corrections, durationSec: take.durationSec });

/** One of the two takes, as it is shown and heard. */
export interface Side {
  readonly take: Take;
  /** As corrected. */
  readonly words: readonly Word[];
}

export const sideOf = ({ take, words, corrections }: ReviewableTake): Side => ({
  take,
  words: correctedWords(words, corrections),
});

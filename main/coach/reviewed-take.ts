import { corrected } from '../../core/corrected-take.ts';
import type { Note } from '../../core/corrected-take.ts';
import type { Review } from '../../core/review-schema.ts';
import { reviewTake } from '../../core/review.ts';
import type { Word } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import type { Library, Transcript } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { walkthroughById } from '../walkthroughs.ts';

/** A take of the library with its review, under its own lens and level and the user's targets and bands. */
export interface ReviewedTake {
  readonly take: StoredTake;
  readonly walkthrough: Walkthrough;
  readonly transcript: Transcript;
  /** As corrected. */
  readonly words: readonly Word[];
  readonly review: Review;
  /** The speaker's own remarks. */
  readonly notes: readonly Note[];
}

/** What a take is judged by instead of its own, to be compared with another. */
type Framing = Pick<StoredTake, 'walkthroughId' | 'lens' | 'level'>;

/**
 * @returns null when the take has no review yet
 * Throws a Refusal when its walkthrough is gone.
 */
export function reviewedTake(
  library: Library,
  walkthroughs: Walkthroughs,
  id: string,
  framing?: Framing,
): ReviewedTake | null {
  const take = library.get(id);
  const transcript = library.transcript(id);
  const reading = library.reading(id);
  if (!transcript || !reading) return null;
  const walkthrough = walkthroughById(walkthroughs, framing?.walkthroughId ?? take.walkthroughId);
  const { targets, bands } = library.settings();
  const { durationSec } = take;
  const { lens, level } = framing ?? take;
  const corrections = library.corrections(id);
  const { words } = transcript;
  const review = reviewTake({
    words,
    reading,
    durationSec,
    walkthrough,
    lens,
    level,
    targets,
    bands,
    corrections,
  });
  const put = corrected(words, corrections);
  return { take, walkthrough, transcript, words: put.words, notes: put.notes, review };
}

import type { Bands } from '../review-schema.ts';

/**
 * The bands delivery is measured against unless the user sets others.
 *
 * - Pace: conversational English runs near 150 words a minute; published coaching bands are 130 to 160 (InterviewVoice)
 *   and 120 to 145 (Orai's first, which its makers later called too narrow against TED talks). 110 to 175 leaves
 *   ordinary speakers alone and still catches a rush or a crawl.
 * - Fillers: InterviewVoice counts 1.2 a minute as fluent and 4.8 as disfluent; um and uh make up 3 % to 6 % of
 *   unscripted speech (Bortfeld et al. 2001: 5.97 disfluencies per 100 words, of which 2.56 fillers). 4 a minute is
 *   about 2.7 % at 150 words a minute.
 * - Pauses: silent pauses in fluent speech stay below a second (Goldman-Eisler 1968 puts hesitation pauses at 0.25 s to
 *   1 s); 2 s is heard as a search for words.
 * - Hedges: no published band was found. 4 a minute was set so that none of the strong training answers passes it.
 */
export const DEFAULT_BANDS: Bands = {
  slowestWordsPerMinute: 110,
  fastestWordsPerMinute: 175,
  mostFillersPerMinute: 4,
  longPauseSec: 2,
  mostHedgesPerMinute: 4,
};

import type { CoachComment } from '../../core/coach-comments.ts';
import { wordsFromText } from '../../core/text-words.ts';
import type { Transcript } from '../../main/library/library.ts';
import type { StoredTake } from '../../main/library/take-folders.ts';
import { FRAMING } from './recorded-blocks.ts';

export const ROUND_TAKE = '00000000-0000-4000-8000-00000000000a';

interface Round {
  readonly take: StoredTake;
  readonly transcript: Transcript;
  readonly comments: readonly CoachComment[];
}

/** What the saving program writes in each round: everything in it says which round it is. */
export const roundOf = (round: number): Round => ({
  take: {
    id: ROUND_TAKE,
    ...FRAMING,
    title: `Round ${round}`,
    origin: 'typed',
    status: 'saved',
    recovered: false,
    problem: null,
    createdAt: '2026-01-01T10:00:00.000Z',
    durationSec: round,
    audioFile: null,
    moments: [],
    retakeOf: null,
  },
  transcript: {
    words: wordsFromText(`round number ${round} of many, told at length. `.repeat(40)),
    peaks: [],
    decodeSec: 0,
    transcribeSec: 0,
  },
  comments: [{ id: 'c', at: 0, text: `Round ${round}`, by: '', writtenAt: '2026-01-01T10:00:00.000Z' }],
});

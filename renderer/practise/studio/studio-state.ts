import type { Targets } from '../../../core/take.ts';
import type { FeedState } from './microphone-feed.ts';
import type { Framing } from './recording.ts';
import type { SectionMark } from './section-clock.ts';

/** What is being answered, for the studio to show. */
export interface Question {
  readonly text: string;
  /** What is said anew, of a take that is being mended. */
  readonly again: PartAgain | null;
  readonly framing: Framing;
  readonly targets: Targets;
  readonly microphoneId: string | null;
  /** Counted down before the recording begins; 0 begins at once. */
  readonly countdownSec: number;
  /** Whether only the question is shown while recording. */
  readonly interview: boolean;
}

/** A part of a take that is said anew: its name, how it was said and how long that took. */
export interface PartAgain {
  readonly part: string;
  readonly said: string;
  readonly tookSec: number;
  /** How long it may last; null where no target says so, as for a flagged passage. */
  readonly targetSec: number | null;
}

export type Phase =
  | { readonly name: 'idle'; readonly problem: string | null }
  /** Waiting for the permission and the first sample. */
  | { readonly name: 'opening' }
  | { readonly name: 'counting'; readonly leftSec: number }
  | { readonly name: 'recording' }
  | { readonly name: 'paused' }
  /** The microphone went away. What was recorded is kept, and can be continued. */
  | { readonly name: 'interrupted'; readonly problem: string }
  /** The services cannot take more, as on a full disk. What is on disk can be finished. */
  | { readonly name: 'refused'; readonly problem: string }
  | { readonly name: 'saving' }
  | { readonly name: 'unsaved'; readonly problem: string }
  /** Thrown away, with a moment left to take that back. */
  | { readonly name: 'discarded' };

export interface StudioSnapshot {
  readonly phase: Phase;
  readonly feed: FeedState;
  readonly question: Question | null;
  readonly marks: readonly SectionMark[];
}

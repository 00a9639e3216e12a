import { MOST_MOMENTS } from '../../../core/take.ts';
import type { SectionKind, Take } from '../../../core/take.ts';
import type { Level } from '../capture/level-meter.ts';
import type { openMicrophone } from '../capture/microphone.ts';
import { MICROPHONE_SENTENCES } from '../capture/microphone-problem.ts';
import { MicrophoneFeed } from './microphone-feed.ts';
import type { FeedState } from './microphone-feed.ts';
import { Recording } from './recording.ts';
import type { RecorderServices } from './recording.ts';
import { FIRST_MARK, withMark } from './section-clock.ts';
import { collecting } from './sound-check.ts';
import type { HeardSound } from './sound-check.ts';
import type { Phase, Question, StudioSnapshot } from './studio-state.ts';

interface StudioDoors extends RecorderServices {
  readonly openMicrophone: typeof openMicrophone;
  sentenceFor(error: unknown): string;
  /** Called with every take that was saved. */
  onSaved(take: Take): void;
}

/** How long a discarded recording can be had back. */
export const UNDO_MS = 8_000;
const NO_SOUND_MS = 4_000;

/**
 * The studio: one recording at a time, from the microphone to the saved take. It lives as long as the window, not as
 * long as a page, so that looking elsewhere does not end a recording.
 */
export class Studio {
  readonly #doors: StudioDoors;
  readonly #feed: MicrophoneFeed;
  readonly #listeners = new Set<() => void>();
  #recording: Recording | null = null;
  #stopHearing: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: StudioSnapshot;

  constructor(doors: StudioDoors) {
    this.#doors = doors;
    this.#feed = new MicrophoneFeed(doors.openMicrophone, (feed) => this.#onFeed(feed));
    const phase = { name: 'idle', problem: null } as const;
    this.#snapshot = { phase, feed: this.#feed.state, question: null, marks: [FIRST_MARK] };
  }

  readonly snapshot = (): StudioSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get elapsedSec(): number {
    return this.#recording?.elapsedSec ?? 0;
  }

  get behindSec(): number {
    return this.#recording?.behindSec ?? 0;
  }

  /** How many moments of this recording were marked for later. */
  get moments(): number {
    return this.#recording?.moments ?? 0;
  }

  get level(): Level {
    return this.#feed.level;
  }

  /** Listens to a microphone for its level alone. */
  async listen(deviceId: string | null): Promise<void> {
    if (this.#is('idle')) await this.#feed.open(deviceId);
  }

  /** Stops listening, unless a recording needs the microphone. */
  stopListening(): void {
    if (this.#is('idle')) this.#feed.close();
  }

  /** Hears some seconds of the open microphone; null when something else came first. Nothing of it is kept. */
  async hear(seconds: number): Promise<HeardSound | null> {
    this.#stopHearing?.();
    if (!this.#is('idle') || this.#feed.state.name !== 'open') return null;
    const sound = await new Promise<HeardSound | null>((resolve) => {
      this.#stopHearing = () => resolve(null);
      this.#feed.pour(collecting(seconds, resolve));
    });
    this.#stopHearing = null;
    if (this.#is('idle')) this.#feed.pour(null);
    return sound;
  }

  async start(question: Question): Promise<void> {
    this.#stopHearing?.();
    if (this.#is('discarded')) await this.#throwAway();
    if (!this.#is('idle')) return;
    this.#recording = new Recording(question.framing, this.#doors, (error) => this.#onRefusal(error));
    this.#change({ phase: { name: 'opening' }, question, marks: [FIRST_MARK] });
    if (question.countdownSec > 0 && !(await this.#countedDown(question))) return;
    await this.#roll(question.microphoneId);
  }

  /** Goes back to the desk before anything was recorded. */
  cancelCountdown(): void {
    if (this.#is('counting')) this.#end(null);
  }

  pause(): void {
    if (!this.#is('recording')) return;
    this.#feed.pour(null);
    this.#change({ phase: { name: 'paused' } });
  }

  /** Goes on after a pause, or after the microphone went away: then with whichever microphone there is. */
  async resume(): Promise<void> {
    const { question } = this.#snapshot;
    if (!question || !this.#is('paused', 'interrupted')) return;
    const microphoneId = this.#is('interrupted') ? null : question.microphoneId;
    this.#change({ phase: { name: 'opening' }, question: { ...question, microphoneId } });
    await this.#roll(microphoneId);
  }

  /** From now on this section is spoken. */
  mark(section: SectionKind): void {
    if (!this.#is('recording', 'paused')) return;
    this.#change({ marks: withMark(this.#snapshot.marks, { section, atSec: this.elapsedSec }) });
  }

  /** Marks this moment for a look in the review. */
  markMoment(): void {
    if (!this.#is('recording', 'paused') || this.moments >= MOST_MOMENTS) return;
    this.#recording?.markMoment();
    this.#change({});
  }

  /** Saves the recording. What went wrong is said in the phase `unsaved`, from which it can be tried again. */
  async finish(): Promise<void> {
    if (!this.#is('recording', 'paused', 'interrupted', 'refused', 'unsaved')) return;
    const recording = this.#recording;
    if (!recording) return;
    this.#feed.pour(null);
    this.#change({ phase: { name: 'saving' } });
    try {
      const take = await recording.finish();
      this.#end(null);
      this.#doors.onSaved(take);
    } catch (error) {
      // A refusal has told of itself already, in #onRefusal.
      if (this.#is('saving'))
        this.#change({ phase: { name: 'unsaved', problem: this.#doors.sentenceFor(error) } });
    }
  }

  /** Throws the recording away, for good once UNDO_MS have passed. */
  discard(): void {
    if (!this.#is('recording', 'paused', 'interrupted', 'refused', 'unsaved')) return;
    this.#feed.pour(null);
    this.#change({ phase: { name: 'discarded' } });
    this.#timer = setTimeout(() => void this.#throwAway(), UNDO_MS);
  }

  undoDiscard(): void {
    if (!this.#is('discarded')) return;
    clearTimeout(this.#timer);
    this.#change({ phase: { name: 'paused' } });
  }

  /** Throws the recording away and begins the same answer anew. */
  async restart(): Promise<void> {
    const { question } = this.#snapshot;
    if (!question || !this.#is('recording', 'paused', 'interrupted')) return;
    await this.#throwAway();
    await this.start(question);
  }

  /**
   * The window is being closed or reloaded: what is on disk becomes a take, or goes if it was discarded. There is no
   * time for more than one call.
   */
  leave(): void {
    if (this.#is('idle')) return;
    const leaving = this.#is('discarded') ? this.#recording?.discard() : this.#recording?.finishNow();
    leaving?.catch(() => undefined);
  }

  /** The microphone is open before the count, so that the permission is not asked for in the middle of the answer. */
  async #countedDown({ microphoneId, countdownSec }: Question): Promise<boolean> {
    const recording = this.#recording;
    await this.#feed.open(microphoneId);
    for (let leftSec = countdownSec; leftSec > 0; leftSec--) {
      if (this.#recording !== recording || this.#snapshot.feed.name !== 'open') return false;
      this.#change({ phase: { name: 'counting', leftSec } });
      await new Promise((resolve) => (this.#timer = setTimeout(resolve, 1000)));
    }
    if (this.#recording !== recording || !this.#is('counting')) return false;
    this.#change({ phase: { name: 'opening' } });
    return true;
  }

  async #roll(microphoneId: string | null): Promise<void> {
    const recording = this.#recording;
    this.#feed.pour((block, sampleRate) => {
      recording?.take(block, sampleRate);
      if (this.#is('opening')) this.#change({ phase: { name: 'recording' } });
    });
    await this.#feed.open(microphoneId);
    const { feed, phase } = this.#snapshot;
    if (phase.name !== 'opening' || feed.name !== 'open') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#is('opening')) this.#feed.close('mute');
    }, NO_SOUND_MS);
  }

  #onFeed(feed: FeedState): void {
    this.#change({ feed });
    if (feed.name === 'closed') this.#stopHearing?.();
    if (feed.name !== 'closed' || feed.problem === null) return;
    if (!this.#is('opening', 'counting', 'recording', 'paused')) return;
    this.#feed.pour(null);
    const problem = MICROPHONE_SENTENCES[feed.problem];
    if (this.elapsedSec > 0) this.#change({ phase: { name: 'interrupted', problem } });
    else this.#end(problem);
  }

  #onRefusal(error: unknown): void {
    const problem = this.#doors.sentenceFor(error);
    this.#feed.pour(null);
    // Without anything on disk there is nothing to finish: the services refused to begin.
    if (this.#recording?.onDisk) this.#change({ phase: { name: 'refused', problem } });
    else this.#end(problem);
  }

  async #throwAway(): Promise<void> {
    clearTimeout(this.#timer);
    const recording = this.#recording;
    this.#end(null);
    try {
      await recording?.discard();
    } catch (error) {
      this.#change({ phase: { name: 'idle', problem: `Not discarded. ${this.#doors.sentenceFor(error)}` } });
    }
  }

  #end(problem: string | null): void {
    this.#feed.pour(null);
    this.#recording = null;
    this.#change({ phase: { name: 'idle', problem }, question: null });
  }

  #is(...names: readonly Phase['name'][]): boolean {
    return names.includes(this.#snapshot.phase.name);
  }

  #change(change: Partial<StudioSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

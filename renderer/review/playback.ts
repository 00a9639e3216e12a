/** A stretch that playback repeats. */
export interface Loop {
  readonly start: number;
  readonly end: number;
  /** What is repeated, for the player's label. */
  readonly label: string;
}

interface PlaybackState {
  readonly playing: boolean;
  readonly rate: number;
  readonly loop: Loop | null;
  /** A sentence for the user when the audio cannot be played. */
  readonly problem: string | null;
}

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Where playback must jump to stay in its loop, or null when it may go on. */
export function loopJump(loop: Loop | null, sec: number): number | null {
  return loop !== null && (sec >= loop.end || sec < loop.start - 0.1) ? loop.start : null;
}

/**
 * The position in a take, and the one audio element that moves it. Position changes go to `onTime` listeners, once per
 * animation frame while playing; they paint straight into the page, so that React renders nothing per frame. The rest
 * (`playing`, `rate` ...) changes seldom and is read as a store. A take without audio has a position too: it moves by
 * seeking only.
 */
export class Playback {
  readonly durationSec: number;
  readonly hasAudio: boolean;
  readonly #timeListeners = new Set<(sec: number) => void>();
  readonly #stateListeners = new Set<() => void>();
  #audio: HTMLAudioElement | null = null;
  #state: PlaybackState = { playing: false, rate: 1, loop: null, problem: null };
  #position = 0;
  #frame = 0;

  constructor(durationSec: number, hasAudio: boolean) {
    this.durationSec = durationSec;
    this.hasAudio = hasAudio;
  }

  /** Hands over the audio element that plays the take. The returned function silences it and lets it go. */
  attach(audio: HTMLAudioElement): () => void {
    const listening = new AbortController();
    const { signal } = listening;
    this.#audio = audio;
    audio.preservesPitch = true;
    audio.playbackRate = this.#state.rate;
    audio.addEventListener('play', () => this.#played(), { signal });
    audio.addEventListener('pause', () => this.#paused(), { signal });
    audio.addEventListener('ended', () => this.#paused(), { signal });
    audio.addEventListener('seeked', () => this.#tell(), { signal });
    // Animation frames stop while the window is hidden; these events do not, so a loop holds in the background too.
    audio.addEventListener('timeupdate', () => this.#advance(), { signal });
    audio.addEventListener('error', () => this.#fail(), { signal });
    return () => {
      listening.abort();
      cancelAnimationFrame(this.#frame);
      audio.pause();
      this.#audio = null;
      this.#change({ playing: false });
    };
  }

  /** Seconds from the start of the take. */
  get sec(): number {
    return this.#position;
  }

  readonly state = (): PlaybackState => this.#state;

  readonly onState = (listener: () => void): (() => void) => {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  };

  /** Calls the listener with the position now, and at every change. */
  readonly onTime = (listener: (sec: number) => void): (() => void) => {
    this.#timeListeners.add(listener);
    listener(this.#position);
    return () => this.#timeListeners.delete(listener);
  };

  readonly play = (): void => {
    if (this.#audio === null) return;
    if (this.#position >= this.durationSec - 0.05) this.seek(0);
    // A refused start (no such file, no device) also fires `error` or leaves the element paused: nothing is lost here.
    this.#audio.play().catch(() => this.#paused());
  };

  readonly pause = (): void => this.#audio?.pause();

  readonly toggle = (): void => (this.#state.playing ? this.pause() : this.play());

  /** Moves to a second of the take. A move out of the loop ends the loop: the listener wants to be elsewhere. */
  readonly seek = (sec: number): void => {
    const target = Math.min(Math.max(sec, 0), this.durationSec);
    if (loopJump(this.#state.loop, target) !== null) this.#change({ loop: null });
    this.#move(target);
  };

  readonly skip = (bySec: number): void => this.seek(this.#position + bySec);

  readonly setRate = (rate: number): void => {
    if (this.#audio) this.#audio.playbackRate = rate;
    this.#change({ rate });
  };

  /** Repeats a stretch, starting at its beginning unless playback is already inside it; null ends the repeat. */
  readonly repeat = (loop: Loop | null): void => {
    this.#change({ loop });
    const jump = loopJump(loop, this.#position);
    if (jump !== null) this.#move(jump);
  };

  #move(sec: number): void {
    this.#position = sec;
    if (this.#audio) this.#audio.currentTime = sec;
    this.#tell();
  }

  #advance(): void {
    if (!this.#audio || this.#audio.seeking || !this.#state.playing) return;
    const jump = loopJump(this.#state.loop, this.#audio.currentTime);
    if (jump !== null) return this.#move(jump);
    this.#position = Math.min(this.#audio.currentTime, this.durationSec);
    this.#tell();
  }

  #played(): void {
    this.#change({ playing: true, problem: null });
    const onFrame = (): void => {
      this.#advance();
      if (this.#state.playing) this.#frame = requestAnimationFrame(onFrame);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(onFrame);
  }

  #paused(): void {
    if (this.#audio && !this.#audio.seeking && this.#state.playing) {
      this.#position = Math.min(this.#audio.currentTime, this.durationSec);
    }
    this.#change({ playing: false });
    this.#tell();
  }

  #fail(): void {
    this.#change({
      playing: false,
      problem:
        'The audio of this take cannot be played here. The transcript and the review are not affected.',
    });
  }

  #change(part: Partial<PlaybackState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#stateListeners) listener();
  }

  #tell(): void {
    for (const listener of this.#timeListeners) listener(this.#position);
  }
}

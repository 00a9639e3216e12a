import { SAMPLE_RATE } from './decode/pcm.ts';
import type { FrontEnd } from './front-end/front-end.ts';
import { VoiceActivity } from './vad/voice-activity.ts';
import type { FoundWindow } from './vad/voice-activity.ts';
import type { EncodedFrames } from './whisper/encoder.ts';

/** Voice activity is asked for this much at a time: a window that is wanted meanwhile waits no longer. */
const HEARD_AT_ONCE = 20 * SAMPLE_RATE;

/** A window is found before this much is heard beyond its beginning, unless there is silence. */
const SURELY_SILENT = 60 * SAMPLE_RATE;

interface Watch {
  /** Asked before each look for a window; false ends the windows. */
  readonly keepGoing: () => boolean;
  /** Told up to which sample there is certainly nothing left to write. */
  readonly onSilence: (until: number) => void;
}

/** A window to be written, as the encoder left it. */
export interface EncodedWindow extends FoundWindow {
  readonly encoded: EncodedFrames;
}

/**
 * The windows of a whole recording, cut at pauses and encoded one ahead: while the decoder writes a window, the front end
 * is at work on the one that most likely follows. Where the decoder leaves off before a window's end, the one that was
 * encoded ahead is thrown away.
 */
export class WindowsAhead {
  readonly #audio: Float32Array;
  readonly #frontEnd: FrontEnd;
  readonly #voice: VoiceActivity;
  readonly #watch: Watch;
  #ahead: { readonly from: number; readonly window: Promise<EncodedWindow | null> } | null = null;
  #ended = false;

  /** @param audio mono, 16 kHz */
  constructor(audio: Float32Array, frontEnd: FrontEnd, watch: Watch) {
    this.#audio = audio;
    this.#frontEnd = frontEnd;
    this.#voice = new VoiceActivity(frontEnd.gate());
    this.#watch = watch;
  }

  /** @param from the sample up to which everything is written @returns null when no speech is left */
  async next(from: number): Promise<EncodedWindow | null> {
    const found = await (this.#ahead?.from === from ? this.#ahead.window : this.#encoded(from));
    if (found) {
      const following = this.#encoded(found.window.end);
      // Whoever asks for it hears of a failure; nobody may ask.
      following.catch(() => undefined);
      this.#ahead = { from: found.window.end, window: following };
    }
    return found;
  }

  /** Lets go of the recording; a window that is looked for ahead is given up. */
  end(): void {
    this.#ended = true;
    this.#voice.end();
  }

  async #encoded(from: number): Promise<EncodedWindow | null> {
    while (!this.#ended && this.#watch.keepGoing()) {
      const over = this.#voice.heard >= this.#audio.length;
      const found = this.#voice.window(over ? 'next' : 'settled', from, this.#audio.length);
      if (found) {
        const { start, end } = found.window;
        return { ...found, encoded: await this.#frontEnd.encode(this.#audio.subarray(start, end)) };
      }
      if (over) return null;
      await this.#voice.hear(() => this.#audio, true, HEARD_AT_ONCE);
      const silentUntil = this.#voice.heard - SURELY_SILENT;
      if (silentUntil > from) this.#watch.onSilence(silentUntil);
    }
    return null;
  }
}

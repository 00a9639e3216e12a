import { SAMPLE_RATE } from './decode/pcm.ts';
import type { FrontEnd } from './front-end/front-end.ts';
import { VAD_FRAME } from './vad/silero.ts';
import type { VoiceGate } from './vad/silero.ts';
import { nextWindow, settledWindow, speechStretches } from './vad/speech-windows.ts';
import type { Stretch } from './vad/speech-windows.ts';
import type { EncodedFrames } from './whisper/encoder.ts';

/** Voice activity is asked for this much at a time: a window that is wanted meanwhile waits no longer. */
const GATED_AT_ONCE = 20 * SAMPLE_RATE;

/** A window to be written, as the encoder left it. */
export interface EncodedWindow {
  readonly window: Stretch;
  readonly stretches: readonly Stretch[];
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
  readonly #gate: VoiceGate;
  readonly #probabilities: number[] = [];
  #gating: Promise<void> | null = null;
  #ahead: { readonly from: number; readonly window: Promise<EncodedWindow | null> } | null = null;

  /** @param audio mono, 16 kHz */
  constructor(audio: Float32Array, frontEnd: FrontEnd) {
    this.#audio = audio;
    this.#frontEnd = frontEnd;
    this.#gate = frontEnd.gate();
  }

  /** @param from the sample up to which everything is written @returns null when no speech is left */
  async next(from: number): Promise<EncodedWindow | null> {
    const ahead = this.#ahead?.from === from ? this.#ahead.window : this.#encoded(from);
    const found = await ahead;
    if (found) {
      const following = this.#encoded(found.window.end);
      // Whoever asks for it hears of a failure; nobody may ask.
      following.catch(() => undefined);
      this.#ahead = { from: found.window.end, window: following };
    }
    return found;
  }

  /** Lets go of the recording. */
  end(): void {
    this.#gate.end();
  }

  async #encoded(from: number): Promise<EncodedWindow | null> {
    for (;;) {
      const heard = Math.min(this.#probabilities.length * VAD_FRAME, this.#audio.length);
      const over = heard >= this.#audio.length;
      const stretches = speechStretches(this.#probabilities, heard);
      const window = (over ? nextWindow : settledWindow)(stretches, this.#probabilities, from);
      if (window) {
        const encoded = await this.#frontEnd.encode(this.#audio.subarray(window.start, window.end));
        return { window, stretches, encoded };
      }
      if (over) return null;
      await (this.#gating ??= this.#gateMore());
    }
  }

  async #gateMore(): Promise<void> {
    const from = this.#probabilities.length * VAD_FRAME;
    const samples = this.#audio.subarray(from, from + GATED_AT_ONCE);
    const whole = Math.ceil(samples.length / VAD_FRAME) * VAD_FRAME;
    const padded = new Float32Array(whole);
    padded.set(samples);
    this.#probabilities.push(...(await this.#gate.next(padded)));
    this.#gating = null;
  }
}

import { VAD_FRAME } from './silero.ts';
import type { VoiceGate } from './silero.ts';
import { nextWindow, settledWindow, speechStretches } from './speech-windows.ts';
import type { Stretch } from './speech-windows.ts';

/** A window for Whisper, and the speech that it was cut from. */
export interface FoundWindow {
  readonly window: Stretch;
  readonly stretches: readonly Stretch[];
}

/** Which window is looked for: one that nothing yet to come can move, or the next one of what was heard so far. */
export type WhichWindow = 'settled' | 'next';

/** Where somebody speaks in one recording, as far as it was heard, and the windows that follow from that. */
export class VoiceActivity {
  readonly #gate: VoiceGate;
  readonly #probabilities: number[] = [];
  #hearing: Promise<void> = Promise.resolve();

  constructor(gate: VoiceGate) {
    this.#gate = gate;
  }

  /** Samples up to which the recording was heard, in whole frames: the last of them may lie beyond its end. */
  get heard(): number {
    return this.#probabilities.length * VAD_FRAME;
  }

  /**
   * Hears on from where it left off. Calls wait for each other: the network hears every frame once and in order, and a
   * frame that two callers gave it would move all windows after it.
   * @param recording all of it so far, mono, 16 kHz
   * @param over whether nothing more will come: then what is left of a frame counts as one
   * @param most samples at once, whole frames
   */
  hear(recording: () => Float32Array, over: boolean, most = Infinity): Promise<void> {
    this.#hearing = this.#hearing.then(async () => {
      const samples = recording().subarray(this.heard).subarray(0, most);
      const frames = samples.length / VAD_FRAME;
      const whole = (over ? Math.ceil(frames) : Math.floor(frames)) * VAD_FRAME;
      if (whole > 0) this.#probabilities.push(...(await this.#gate.next(samples.subarray(0, whole))));
    });
    return this.#hearing;
  }

  /**
   * @param from the sample up to which everything is written
   * @param length samples of the recording so far
   */
  window(which: WhichWindow, from: number, length: number): FoundWindow | null {
    const stretches = speechStretches(this.#probabilities, Math.min(this.heard, length));
    const find = which === 'settled' ? settledWindow : nextWindow;
    const window = find(stretches, this.#probabilities, from);
    return window && { window, stretches };
  }

  /** Nobody will ask about this recording any more. */
  end(): void {
    this.#gate.end();
  }
}

export const sameStretch = (one: Stretch | undefined, other: Stretch | undefined): boolean =>
  one?.start === other?.start && one?.end === other?.end;

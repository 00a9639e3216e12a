import { InferenceSession, Tensor } from 'onnxruntime-node';

/** The frame the network was trained on: 32 ms. */
export const VAD_FRAME = 512;
/** Samples of the frame before that each frame is given. */
const CONTEXT = 64;
/** Frames in one run: 20 s, in some 40 ms. An hour at once would take 260 MB. */
const AT_ONCE = 625;

/** Voice activity of one recording: what came before counts for what follows. */
export interface VoiceGate {
  /**
   * The next frames, 512 samples each at 16 kHz -> probability of speech in each. A last part of one is filled with
   * silence, so only a recording's end may be one.
   */
  next(samples: Float32Array): Promise<number[]>;
  /** The recording is over, or given up. */
  end(): void;
}

/**
 * Silero's recurrent voice activity network: one probability of speech for each 32 ms. All frames that are there go through
 * it in one run (training/voice-activity says how), a third of the time that a run for each took.
 */
export class SileroVad {
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  static async load(path: string): Promise<SileroVad> {
    // One thread: the network is too small to share.
    return new SileroVad(await InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1 }));
  }

  async release(): Promise<void> {
    await this.#session.release();
  }

  /** A gate for another recording; any number of them at once. */
  gate(): VoiceGate {
    let before = new Float32Array(CONTEXT);
    let state = new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
    return {
      next: async (samples) => {
        const probabilities: number[] = [];
        for (let at = 0; at < samples.length; at += AT_ONCE * VAD_FRAME) {
          const part = samples.subarray(at, at + AT_ONCE * VAD_FRAME);
          const frames = Math.ceil(part.length / VAD_FRAME);
          const heard = new Float32Array(CONTEXT + frames * VAD_FRAME);
          heard.set(before);
          heard.set(part, CONTEXT);
          before = heard.slice(-CONTEXT);
          const input = new Tensor('float32', withContext(heard, frames), [frames, CONTEXT + VAD_FRAME]);
          const { output, stateN } = await this.#session.run({ input, state });
          state = stateN as typeof state;
          probabilities.push(...(output.data as Float32Array));
        }
        return probabilities;
      },
      end: () => undefined,
    };
  }
}

/** One row for each frame: the samples before it, then its own. */
function withContext(heard: Float32Array, frames: number): Float32Array {
  const width = CONTEXT + VAD_FRAME;
  const rows = new Float32Array(frames * width);
  for (let frame = 0; frame < frames; frame++) {
    const from = frame * VAD_FRAME;
    rows.set(heard.subarray(from, from + width), frame * width);
  }
  return rows;
}

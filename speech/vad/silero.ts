import { InferenceSession, Tensor } from 'onnxruntime-node';

const SAMPLE_RATE = 16_000;
/** The frame the network was trained on: 32 ms. */
export const VAD_FRAME = 512;
/** Samples of the frame before that each frame is given. */
const CONTEXT = 64;

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

/** Silero's recurrent voice activity network: one probability of speech for each 32 ms. */
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
    const samplesIn = new Float32Array(CONTEXT + VAD_FRAME);
    const input = new Tensor('float32', samplesIn, [1, CONTEXT + VAD_FRAME]);
    let state = new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
    return {
      next: async (samples) => {
        const probabilities: number[] = [];
        for (let at = 0; at < samples.length; at += VAD_FRAME) {
          const frame = samples.subarray(at, at + VAD_FRAME);
          samplesIn.copyWithin(0, VAD_FRAME);
          samplesIn.fill(0, CONTEXT + frame.length);
          samplesIn.set(frame, CONTEXT);
          const { output, stateN } = await this.#session.run({ input, state, sr: RATE });
          state = stateN as typeof state;
          probabilities.push((output.data as Float32Array)[0]);
        }
        return probabilities;
      },
      end: () => undefined,
    };
  }
}

const RATE = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), []);

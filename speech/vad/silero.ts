import { InferenceSession, Tensor } from 'onnxruntime-node';

const SAMPLE_RATE = 16_000;
/** The frame the network was trained on: 32 ms. */
export const VAD_FRAME = 512;
/** Samples of the frame before that each frame is given. */
const CONTEXT = 64;

/** Silero's recurrent voice activity network: one probability of speech for each 32 ms. */
export class SileroVad {
  readonly #session: InferenceSession;
  readonly #rate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), []);
  readonly #input = new Float32Array(CONTEXT + VAD_FRAME);
  #state: Tensor = freshState();

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  static async load(path: string): Promise<SileroVad> {
    // One thread: the network is too small to share.
    return new SileroVad(await InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1 }));
  }

  /** Forgets what it heard, before another recording. */
  restart(): void {
    this.#state = freshState();
    this.#input.fill(0);
  }

  /** The next 512 samples at 16 kHz -> probability of speech in them. */
  async next(frame: Float32Array): Promise<number> {
    this.#input.copyWithin(0, VAD_FRAME);
    this.#input.set(frame, CONTEXT);
    const input = new Tensor('float32', this.#input, [1, CONTEXT + VAD_FRAME]);
    const { output, stateN } = await this.#session.run({ input, state: this.#state, sr: this.#rate });
    this.#state = stateN;
    return (output.data as Float32Array)[0];
  }
}

const freshState = () => new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);

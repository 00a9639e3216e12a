import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { MEL_BANDS } from './mel-filters.ts';
import { logMel, WINDOW_FRAMES } from './mel.ts';

/** As numbers that can be handed from thread to thread. */
export interface EncodedFrames {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Whisper's encoder: at most 30 s of 16 kHz mono audio -> 1500 frames. */
export class Encoder {
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  /** @param folder of the model, @param threads that share one window */
  static async load(folder: string, threads: number): Promise<Encoder> {
    return new Encoder(
      await InferenceSession.create(join(folder, 'onnx/encoder_model_quantized.onnx'), {
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
      }),
    );
  }

  async encode(samples: Float32Array): Promise<EncodedFrames> {
    const input = new Tensor('float32', logMel(samples), [1, MEL_BANDS, WINDOW_FRAMES]);
    const { last_hidden_state: frames } = await this.#session.run({ input_features: input });
    return { data: frames.data as Float32Array, dims: frames.dims };
  }

  async release(): Promise<void> {
    await this.#session.release();
  }
}

import type { EncodedFrames } from '../whisper/encoder.ts';
import { Encoder } from '../whisper/encoder.ts';
import { SileroVad } from '../vad/silero.ts';
import type { VoiceGate } from '../vad/silero.ts';

/**
 * The acoustic half of recognition, all that comes before the first token: voice activity, features, Whisper's encoder.
 * It needs nothing of what is written, so it can run ahead in a thread of its own.
 */
export interface FrontEnd {
  /** Voice activity of one recording, from its beginning on. */
  gate(): VoiceGate;
  /** @param samples at most 30 s of 16 kHz mono audio */
  encode(samples: Float32Array): Promise<EncodedFrames>;
  release(): Promise<void>;
}

/** What a front end is made of. */
export interface FrontEndFiles {
  readonly vad: string;
  /** The Whisper model's folder. */
  readonly whisper: string;
}

/** The front end in the thread that calls. */
export async function loadFrontEnd({ vad, whisper }: FrontEndFiles): Promise<FrontEnd> {
  const [silero, encoder] = await Promise.all([SileroVad.load(vad), Encoder.load(whisper, THREADS)]);
  return {
    gate: () => silero.gate(),
    encode: (samples) => encoder.encode(samples),
    release: async () => {
      await Promise.all([silero.release(), encoder.release()]);
    },
  };
}

/** For the encoder, whose work two cores share almost evenly. */
const THREADS = 2;

import { SAMPLE_RATE } from '../decode/pcm.ts';
import { Resampler } from '../decode/resampler.ts';

/** Twenty minutes, 77 MB; ten times an answer. A longer recording is transcribed from its file. */
const LONGEST_SEC = 20 * 60;

/** A recording's samples as they come, at 16 kHz: the same that decoding its file gives. */
export class HeardAudio {
  readonly #resampler: Resampler;
  #samples = new Float32Array(60 * SAMPLE_RATE);
  #length = 0;
  #finished = false;

  constructor(sampleRate: number) {
    this.#resampler = new Resampler(sampleRate);
  }

  /** All of it so far; valid until the next push. */
  get samples(): Float32Array {
    return this.#samples.subarray(0, this.#length);
  }

  get tooLong(): boolean {
    return this.#length > LONGEST_SEC * SAMPLE_RATE;
  }

  /** @param pcm mono 16-bit little-endian */
  push(pcm: Uint8Array): void {
    if (this.tooLong) return;
    const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
    const block = Float32Array.from(
      { length: pcm.length >> 1 },
      (_, i) => view.getInt16(2 * i, true) / 32_768,
    );
    this.#keep(this.#resampler.push(block));
  }

  /** Once or more. */
  finish(): void {
    if (!this.#finished) this.#keep(this.#resampler.finish());
    this.#finished = true;
  }

  #keep(samples: Float32Array): void {
    const needed = this.#length + samples.length;
    if (needed > this.#samples.length) {
      const larger = new Float32Array(Math.max(needed, 2 * this.#samples.length));
      larger.set(this.samples);
      this.#samples = larger;
    }
    this.#samples.set(samples, this.#length);
    this.#length = needed;
  }
}

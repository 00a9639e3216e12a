/**
 * Keeps a recording at the sample rate it began with when the microphone changes to another, by linear interpolation
 * over block borders. At the rate it began with, blocks pass untouched; a change in mid-take is the rare case, and
 * speech recognition works at 16 kHz, well below where the interpolation's images lie.
 */
export class RateKeeper {
  readonly #rate: number;
  #last = 0;
  /** Where the next output sample lies, in input samples after `#last`. */
  #phase = 1;
  #from: number;

  constructor(rate: number) {
    this.#rate = rate;
    this.#from = rate;
  }

  /** The block at the recording's rate. */
  keep(block: Float32Array, sampleRate: number): Float32Array {
    if (sampleRate === this.#rate) return block;
    if (sampleRate !== this.#from) {
      this.#from = sampleRate;
      this.#last = block[0] ?? 0;
      this.#phase = 1;
    }
    const step = sampleRate / this.#rate;
    const out = new Float32Array(Math.max(0, Math.ceil((block.length + 1 - this.#phase) / step)));
    let written = 0;
    let at = this.#phase;
    for (; at < block.length; at += step) {
      const before = Math.floor(at);
      const left = before === 0 ? this.#last : (block[before - 1] ?? 0);
      out[written++] = left + ((block[before] ?? 0) - left) * (at - before);
    }
    this.#phase = at - block.length;
    this.#last = block[block.length - 1] ?? this.#last;
    return out.subarray(0, written);
  }
}

import { SAMPLE_RATE } from './pcm.ts';

/** Zero crossings of the sinc on each side: -80 dB beyond the transition. */
const CROSSINGS = 24;
const KAISER_BETA = 8;
/** Cut a little below half the lower rate, so that the filter's slope ends there. */
const ROLL_OFF = 0.945;

/**
 * Streaming band-limited conversion of mono audio to another rate, 16 kHz unless told otherwise: a polyphase windowed-sinc filter (Smith, Digital Audio
 * Resampling; Kaiser window). Input comes in blocks of any size; the result does not depend on where they are cut.
 */
export class Resampler {
  readonly #up: number;
  readonly #down: number;
  readonly #half: number;
  readonly #phases: Float32Array[];
  /** Input not yet fully used, from input sample #origin on. */
  #input: Float32Array;
  #origin: number;
  #produced = 0;

  constructor(rate: number, to: number = SAMPLE_RATE) {
    const divisor = greatestCommonDivisor(rate, to);
    this.#up = to / divisor;
    this.#down = rate / divisor;
    const cutoff = Math.min(1, to / rate) * ROLL_OFF;
    this.#half = Math.ceil(CROSSINGS / cutoff);
    this.#phases = Array.from({ length: this.#up }, (_, phase) =>
      sincPhase(phase / this.#up, this.#half, cutoff),
    );
    // Silence before the first sample, so that it can be the filter's centre.
    this.#input = new Float32Array(this.#half);
    this.#origin = -this.#half;
  }

  /** The next samples in; all output that they complete. */
  push(samples: Float32Array): Float32Array {
    if (this.#up === this.#down) return samples;
    const joined = new Float32Array(this.#input.length + samples.length);
    joined.set(this.#input);
    joined.set(samples, this.#input.length);
    this.#input = joined;
    return this.#drain();
  }

  /** What is left when the input is over. */
  finish(): Float32Array {
    return this.#up === this.#down ? new Float32Array(0) : this.push(new Float32Array(this.#half));
  }

  #drain(): Float32Array {
    const lastCentre = this.#origin + this.#input.length - this.#half - 1;
    const until = Math.max(this.#produced, Math.floor(((lastCentre + 1) * this.#up - 1) / this.#down) + 1);
    const output = new Float32Array(until - this.#produced);
    for (let i = 0; i < output.length; i++) {
      const position = (this.#produced + i) * this.#down;
      const centre = Math.floor(position / this.#up);
      const taps = this.#phases[position % this.#up];
      const from = centre - this.#half + 1 - this.#origin;
      let sum = 0;
      for (let k = 0; k < taps.length; k++) sum += taps[k] * this.#input[from + k];
      output[i] = sum;
    }
    this.#produced = until;
    const keepFrom = Math.floor((until * this.#down) / this.#up) - this.#half + 1;
    const dropped = Math.max(0, Math.min(this.#input.length, keepFrom - this.#origin));
    this.#input = this.#input.slice(dropped);
    this.#origin += dropped;
    return output;
  }
}

/** The filter for output that lies `fraction` of a sample after an input sample: 2 * half taps of unit gain. */
function sincPhase(fraction: number, half: number, cutoff: number): Float32Array {
  const taps = Float32Array.from({ length: 2 * half }, (_, k) => {
    const x = k - (half - 1) - fraction;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x);
    const edge = Math.min(1, Math.abs(x) / half);
    return (sinc * bessel0(KAISER_BETA * Math.sqrt(1 - edge * edge))) / bessel0(KAISER_BETA);
  });
  const gain = taps.reduce((sum, tap) => sum + tap, 0);
  return taps.map((tap) => tap / gain);
}

/** Modified Bessel function of the first kind, order zero, by its series. */
function bessel0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-10 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

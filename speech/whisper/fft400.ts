/** Whisper's window: 400 samples (25 ms at 16 kHz). */
export const FFT_SIZE = 400;
const RADICES = [4, 4, 5, 5] as const;

/**
 * In-place complex Fourier transform of 400 points: a self-sorting (Stockham) mixed-radix transform over 4 * 4 * 5 * 5.
 * Whisper's window is no power of two, and zero-padding it to 512 gives other bins than the model was trained on.
 * @param re real parts, 400 numbers, replaced by the transform's
 * @param im imaginary parts, likewise
 */
export function fft400(re: Float64Array, im: Float64Array): void {
  let from = { re, im };
  let to = scratch;
  let n = FFT_SIZE;
  let stride = 1;
  for (const radix of RADICES) {
    pass(from, to, n, stride, radix);
    n /= radix;
    stride *= radix;
    [from, to] = [to, from];
  }
  // Four passes: the result is back in the caller's arrays.
}

interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

const scratch: Complex = { re: new Float64Array(FFT_SIZE), im: new Float64Array(FFT_SIZE) };
const COS = Float64Array.from({ length: FFT_SIZE }, (_, k) => Math.cos((2 * Math.PI * k) / FFT_SIZE));
const SIN = Float64Array.from({ length: FFT_SIZE }, (_, k) => -Math.sin((2 * Math.PI * k) / FFT_SIZE));
const partRe = new Float64Array(5);
const partIm = new Float64Array(5);

/** One Stockham pass: `stride` interleaved transforms of length n become radix times as many of length n / radix. */
function pass(from: Complex, to: Complex, n: number, stride: number, radix: number): void {
  const m = n / radix;
  const turn = FFT_SIZE / radix;
  const step = FFT_SIZE / n;
  for (let q = 0; q < m; q++) {
    for (let r = 0; r < stride; r++) {
      for (let j = 0; j < radix; j++) {
        const at = r + stride * (q + m * j);
        partRe[j] = from.re[at];
        partIm[j] = from.im[at];
      }
      for (let k = 0; k < radix; k++) {
        let sumRe = partRe[0];
        let sumIm = partIm[0];
        for (let j = 1; j < radix; j++) {
          const w = ((j * k) % radix) * turn;
          sumRe += partRe[j] * COS[w] - partIm[j] * SIN[w];
          sumIm += partRe[j] * SIN[w] + partIm[j] * COS[w];
        }
        const w = (q * k * step) % FFT_SIZE;
        const out = r + stride * (radix * q + k);
        to.re[out] = sumRe * COS[w] - sumIm * SIN[w];
        to.im[out] = sumRe * SIN[w] + sumIm * COS[w];
      }
    }
  }
}

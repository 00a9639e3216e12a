/** Whisper's window: 400 samples (25 ms at 16 kHz). */
export const FFT_SIZE = 400;

interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** One pass of the transform: `stride` interleaved transforms of length `parts * radix` become radix times as many. */
interface Pass {
  readonly radix: 4 | 5;
  readonly parts: number;
  readonly stride: number;
  /** For each part its radix - 1 factors e^(-2 pi i part k / length), k from 1. */
  readonly twiddles: Complex;
}

const PASSES: readonly Pass[] = [passOf(4, 400), passOf(4, 100), passOf(5, 25), passOf(5, 5)];

function passOf(radix: 4 | 5, length: number): Pass {
  const parts = length / radix;
  const powers = radix - 1;
  const angle = (i: number) => (2 * Math.PI * Math.floor(i / powers) * ((i % powers) + 1)) / length;
  const size = { length: parts * powers };
  return {
    radix,
    parts,
    stride: FFT_SIZE / length,
    twiddles: {
      re: Float64Array.from(size, (_, i) => Math.cos(angle(i))),
      im: Float64Array.from(size, (_, i) => -Math.sin(angle(i))),
    },
  };
}

const scratch: Complex = { re: new Float64Array(FFT_SIZE), im: new Float64Array(FFT_SIZE) };

/**
 * In-place complex Fourier transform of 400 points: a self-sorting (Stockham) mixed-radix transform over 4 * 4 * 5 * 5.
 * Whisper's window is no power of two, and zero-padding it to 512 gives other bins than the model was trained on.
 * Butterflies and factors are written out: with one loop for any radix the features of a window took four times as long.
 * @param re real parts, 400 numbers, replaced by the transform's
 * @param im imaginary parts, likewise
 */
export function fft400(re: Float64Array, im: Float64Array): void {
  let from: Complex = { re, im };
  let to = scratch;
  for (const pass of PASSES) {
    if (pass.radix === 4) radix4(from, to, pass);
    else radix5(from, to, pass);
    [from, to] = [to, from];
  }
  // Four passes: the result is back in the caller's arrays.
}

function radix4(from: Complex, to: Complex, { parts, stride, twiddles }: Pass): void {
  const { re, im } = from;
  const next = stride * parts;
  for (let part = 0; part < parts; part++) {
    const w = part * 3;
    for (let r = 0; r < stride; r++) {
      const a = r + stride * part;
      const b = a + next;
      const c = b + next;
      const d = c + next;
      const sumRe = re[a] + re[c];
      const sumIm = im[a] + im[c];
      const lessRe = re[a] - re[c];
      const lessIm = im[a] - im[c];
      const otherSumRe = re[b] + re[d];
      const otherSumIm = im[b] + im[d];
      // Times -i.
      const otherLessRe = im[b] - im[d];
      const otherLessIm = re[d] - re[b];
      const out = r + stride * 4 * part;
      to.re[out] = sumRe + otherSumRe;
      to.im[out] = sumIm + otherSumIm;
      put(to, out + stride, lessRe + otherLessRe, lessIm + otherLessIm, twiddles, w);
      put(to, out + 2 * stride, sumRe - otherSumRe, sumIm - otherSumIm, twiddles, w + 1);
      put(to, out + 3 * stride, lessRe - otherLessRe, lessIm - otherLessIm, twiddles, w + 2);
    }
  }
}

const COS_1 = Math.cos((2 * Math.PI) / 5);
const COS_2 = Math.cos((4 * Math.PI) / 5);
const SIN_1 = Math.sin((2 * Math.PI) / 5);
const SIN_2 = Math.sin((4 * Math.PI) / 5);

function radix5(from: Complex, to: Complex, { parts, stride, twiddles }: Pass): void {
  const { re, im } = from;
  const next = stride * parts;
  for (let part = 0; part < parts; part++) {
    const w = part * 4;
    for (let r = 0; r < stride; r++) {
      const a = r + stride * part;
      const b = a + next;
      const c = b + next;
      const d = c + next;
      const e = d + next;
      const outerRe = re[b] + re[e];
      const outerIm = im[b] + im[e];
      const innerRe = re[c] + re[d];
      const innerIm = im[c] + im[d];
      const outerLessRe = re[b] - re[e];
      const outerLessIm = im[b] - im[e];
      const innerLessRe = re[c] - re[d];
      const innerLessIm = im[c] - im[d];
      const evenRe1 = re[a] + COS_1 * outerRe + COS_2 * innerRe;
      const evenIm1 = im[a] + COS_1 * outerIm + COS_2 * innerIm;
      const evenRe2 = re[a] + COS_2 * outerRe + COS_1 * innerRe;
      const evenIm2 = im[a] + COS_2 * outerIm + COS_1 * innerIm;
      const oddRe1 = SIN_1 * outerLessRe + SIN_2 * innerLessRe;
      const oddIm1 = SIN_1 * outerLessIm + SIN_2 * innerLessIm;
      const oddRe2 = SIN_2 * outerLessRe - SIN_1 * innerLessRe;
      const oddIm2 = SIN_2 * outerLessIm - SIN_1 * innerLessIm;
      const out = r + stride * 5 * part;
      to.re[out] = re[a] + outerRe + innerRe;
      to.im[out] = im[a] + outerIm + innerIm;
      put(to, out + stride, evenRe1 + oddIm1, evenIm1 - oddRe1, twiddles, w);
      put(to, out + 2 * stride, evenRe2 + oddIm2, evenIm2 - oddRe2, twiddles, w + 1);
      put(to, out + 3 * stride, evenRe2 - oddIm2, evenIm2 + oddRe2, twiddles, w + 2);
      put(to, out + 4 * stride, evenRe1 - oddIm1, evenIm1 + oddRe1, twiddles, w + 3);
    }
  }
}

/** Writes a number of the pass times its factor. */
function put(to: Complex, at: number, re: number, im: number, twiddles: Complex, w: number): void {
  to.re[at] = re * twiddles.re[w] - im * twiddles.im[w];
  to.im[at] = re * twiddles.im[w] + im * twiddles.re[w];
}

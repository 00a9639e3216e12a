import { describe, expect, it } from 'vitest';
import { FFT_SIZE, fft400 } from '../../../speech/whisper/fft400.ts';

/** The transform as it is defined, sum by sum. */
function defined(re: Float64Array, im: Float64Array): [Float64Array, Float64Array] {
  const sumAt = (k: number, part: (cos: number, sin: number, n: number) => number) => {
    let sum = 0;
    for (let n = 0; n < FFT_SIZE; n++) {
      const angle = (-2 * Math.PI * k * n) / FFT_SIZE;
      sum += part(Math.cos(angle), Math.sin(angle), n);
    }
    return sum;
  };
  return [
    Float64Array.from(re, (_, k) => sumAt(k, (cos, sin, n) => re[n] * cos - im[n] * sin)),
    Float64Array.from(re, (_, k) => sumAt(k, (cos, sin, n) => re[n] * sin + im[n] * cos)),
  ];
}

describe('the transform of 400 points', () => {
  it('is Fourier’s', () => {
    const re = Float64Array.from({ length: FFT_SIZE }, (_, n) => Math.sin(n * n) + (n % 7));
    const im = Float64Array.from({ length: FFT_SIZE }, (_, n) => Math.cos(3 * n) * n);
    const [wantedRe, wantedIm] = defined(re, im);
    fft400(re, im);
    for (let k = 0; k < FFT_SIZE; k++) {
      expect(re[k]).toBeCloseTo(wantedRe[k], 6);
      expect(im[k]).toBeCloseTo(wantedIm[k], 6);
    }
  });

  it('gives the same again for the same numbers', () => {
    const numbers = () => Float64Array.from({ length: FFT_SIZE }, (_, n) => Math.sin(5 * n));
    const [firstRe, firstIm, secondRe, secondIm] = [numbers(), numbers(), numbers(), numbers()];
    fft400(firstRe, firstIm);
    fft400(secondRe, secondIm);
    expect([secondRe, secondIm]).toEqual([firstRe, firstIm]);
  });
});

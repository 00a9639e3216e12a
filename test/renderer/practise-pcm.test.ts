import { describe, expect, it } from 'vitest';
import { downmix, toPcm16 } from '../../renderer/practise/capture/pcm.ts';
import { RateKeeper } from '../../renderer/practise/capture/rate-keeper.ts';
import { wavOf } from '../../renderer/practise/imports/wav.ts';

const tone = (hertz: number, sampleRate: number, seconds: number): Float32Array =>
  Float32Array.from({ length: Math.round(sampleRate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / sampleRate),
  );

const int16s = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 2 }, (_, i) => view.getInt16(i * 2, true));
};

describe('downmix', () => {
  it('is the mean of the channels, so that no mix can clip that its channels did not', () => {
    const mono = downmix([Float32Array.of(1, 0.5, -1), Float32Array.of(1, -0.5, 0)]);
    expect([...mono]).toEqual([1, 0, -0.5]);
  });

  it('leaves one channel as it is', () => {
    const only = Float32Array.of(0.25, -0.25);
    expect(downmix([only])).toBe(only);
  });

  it('does not change the channels it was given', () => {
    const left = Float32Array.of(1, 1);
    downmix([left, Float32Array.of(0, 0)]);
    expect([...left]).toEqual([1, 1]);
  });
});

describe('16-bit PCM', () => {
  it('reaches both ends of the range and no further', () => {
    expect(int16s(toPcm16(Float32Array.of(1, -1, 0, 2, -2)))).toEqual([32767, -32768, 0, 32767, -32768]);
  });

  it('writes silence for what is no number', () => {
    expect(int16s(toPcm16(Float32Array.of(NaN, 0.5)))).toEqual([0, 16384]);
  });

  it('is little-endian', () => {
    expect([...toPcm16(Float32Array.of(1))]).toEqual([0xff, 0x7f]);
  });
});

describe('a recording whose microphone changes its sample rate', () => {
  it('passes blocks of its own rate untouched', () => {
    const block = tone(440, 48_000, 0.01);
    expect(new RateKeeper(48_000).keep(block, 48_000)).toBe(block);
  });

  it.each([44_100, 16_000, 96_000])('keeps time and pitch when blocks of %i Hz come', (sampleRate) => {
    const keeper = new RateKeeper(48_000);
    const seconds = 1;
    const input = tone(300, sampleRate, seconds);
    const kept: number[] = [];
    for (let at = 0; at < input.length; at += 441)
      kept.push(...keeper.keep(input.subarray(at, at + 441), sampleRate));
    expect(kept.length / 48_000).toBeCloseTo(seconds, 3);
    const expected = tone(300, 48_000, seconds);
    const worst = kept.reduce(
      (most, sample, i) => Math.max(most, Math.abs(sample - (expected[i] ?? sample))),
      0,
    );
    expect(worst).toBeLessThan(0.005);
  });
});

describe('a WAV written in the window', () => {
  it('says what it holds', async () => {
    const bytes = new Uint8Array(await wavOf(Float32Array.of(0, 1, -1), 16_000).arrayBuffer());
    const view = new DataView(bytes.buffer);
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('RIFF');
    expect(new TextDecoder().decode(bytes.subarray(8, 16))).toBe('WAVEfmt ');
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(view.getUint16(22, true)).toBe(1);
    expect(view.getUint32(24, true)).toBe(16_000);
    expect(view.getUint32(40, true)).toBe(6);
    expect(int16s(bytes.subarray(44))).toEqual([0, 32767, -32768]);
  });
});

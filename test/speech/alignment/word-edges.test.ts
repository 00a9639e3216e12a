import { describe, expect, it } from 'vitest';
import { loudnessOf } from '../../../speech/alignment/loudness.ts';
import { refineEdges } from '../../../speech/alignment/word-edges.ts';

const RATE = 16_000;

/** 3 s of a faint room with a tone from 1 s to 1.5 s that then fades by 60 dB over 0.3 s. */
function fadingTone(): Float32Array {
  return Float32Array.from({ length: 3 * RATE }, (_, i) => {
    const t = i / RATE;
    const level = t < 1 ? 0 : t < 1.5 ? 0.5 : 0.5 * 10 ** (-(t - 1.5) * 10);
    const tone = t < 1.8 ? level * Math.sin(2 * Math.PI * 200 * t) : 0;
    return tone + 0.00005 * Math.sin(2 * Math.PI * 90 * t);
  });
}

/** 3 s through a gate that gives nothing outside speech: two tones, from 1 s and from 1.9 s, and an echo between them. */
function gatedTones(): Float32Array {
  return Float32Array.from({ length: 3 * RATE }, (_, i) => {
    const t = i / RATE;
    const spoken = (t >= 1 && t < 1.5) || (t >= 1.9 && t < 2.4);
    const level = spoken ? 0.5 : t >= 1.5 && t < 1.9 ? 0.0015 : 0;
    return level * Math.sin(2 * Math.PI * 200 * t);
  });
}

describe('word edges', () => {
  it.each([
    ['not in the echo of the one before, where a microphone gates the noise', 1.5, { start: 1.55, end: 2.3 }],
    ['though attention only met its middle, after a pause', 1.5, { start: 2.1, end: 2.4 }],
    ['not in the last sounds before a pause', 1.4, { start: 1.4, end: 2.4 }],
  ])('begins a word at its onset, %s', (_, endOfBefore, word) => {
    const words = [{ start: 1, end: endOfBefore }, word];
    refineEdges(words, loudnessOf(gatedTones()));
    expect(words[1].start).toBeCloseTo(1.9, 1);
  });

  it('leaves a word alone that has more than its last sounds before a pause', () => {
    const words = [
      { start: 1, end: 1.2 },
      { start: 1.2, end: 2.4 },
    ];
    refineEdges(words, loudnessOf(gatedTones()));
    expect(words[1].start).toBe(1.2);
  });

  it('follows a word that fades until its sound has ended', () => {
    const words = [{ start: 0.9, end: 1.45 }];
    refineEdges(words, loudnessOf(fadingTone()));
    expect(words[0].start).toBeCloseTo(1, 1);
    expect(words[0].end).toBeGreaterThan(1.7);
    expect(words[0].end).toBeLessThan(1.85);
  });

  it('never lets a word run into the next', () => {
    const words = [
      { start: 1, end: 1.2 },
      { start: 1.25, end: 1.5 },
    ];
    refineEdges(words, loudnessOf(fadingTone()));
    expect(words[0].end).toBeLessThanOrEqual(words[1].start);
  });
});

import { describe, expect, it } from 'vitest';
import type { TimedWord } from '../../../speech/alignment/align-window.ts';
import { finishedWords } from '../../../speech/transcriber.ts';

const RATE = 16_000;

/** A faint room with tones from 0.5 s to 1 s and from 1.5 s to 2.2 s. */
const audio = Float32Array.from({ length: 3 * RATE }, (_, i) => {
  const t = i / RATE;
  const on = (t >= 0.5 && t < 1) || (t >= 1.5 && t < 2.2);
  return (on ? 0.3 * Math.sin(2 * Math.PI * 200 * t) : 0) + 0.00005 * Math.sin(2 * Math.PI * 90 * t);
});
const word = (text: string, start: number, end: number, unwritten: number | null = null): TimedWord => ({
  text,
  start,
  end,
  confidence: 0.9,
  unwritten,
});

describe('a hesitation that was only supposed', () => {
  it('leaves its sound to the word after it', () => {
    const finished = finishedWords(
      [word('well', 0.5, 1), word('um', 1.5, 1.7, -7.9), word('which', 1.7, 2.2)],
      audio,
    );
    if (!finished.ok) throw new Error(finished.failure.reason);
    expect(finished.value.map(({ text }) => text)).toEqual(['well', 'which']);
    expect(finished.value[1].start).toBeCloseTo(1.5, 1);
  });
});

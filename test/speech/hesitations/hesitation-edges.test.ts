import { describe, expect, it } from 'vitest';
import { loudnessOf } from '../../../speech/alignment/loudness.ts';
import { isHeard } from '../../../speech/hesitations/heard.ts';
import { refineHesitation } from '../../../speech/hesitations/hesitation-edges.ts';
import { finishedWords } from '../../../speech/transcriber.ts';

const RATE = 16_000;

/** Tones at the given seconds over a faint room, as words are sounds over one. */
function sounds(...spans: readonly (readonly [number, number])[]): Float32Array {
  return Float32Array.from({ length: 4 * RATE }, (_, i) => {
    const t = i / RATE;
    const on = spans.some(([start, end]) => t >= start && t < end);
    return (on ? 0.3 * Math.sin(2 * Math.PI * 200 * t) : 0) + 0.00005 * Math.sin(2 * Math.PI * 90 * t);
  });
}

describe('a hesitation', () => {
  it('is the whole unbroken sound that attention met only at its end', () => {
    const before = { start: 0.5, end: 1.9 };
    const hesitation = { start: 1.9, end: 2.2 };
    refineHesitation(
      before,
      hesitation,
      { start: 2.6, end: 3 },
      loudnessOf(sounds([0.5, 1], [1.4, 2], [2.6, 3])),
    );
    expect(hesitation.start).toBeCloseTo(1.4, 1);
    expect(hesitation.end).toBeCloseTo(2, 1);
    expect(before.end).toBeLessThanOrEqual(hesitation.start);
  });

  it('is parted from a word it runs on from where attention parts them', () => {
    const hesitation = { start: 1.2, end: 1.8 };
    refineHesitation(
      { start: 0.5, end: 1.2 },
      hesitation,
      { start: 2.4, end: 3 },
      loudnessOf(sounds([0.5, 1.7], [2.4, 3])),
    );
    expect(hesitation.start).toBe(1.2);
    expect(hesitation.end).toBeCloseTo(1.7, 1);
  });

  it('is looked for in the pause when attention gave it no time of its own', () => {
    const hesitation = { start: 2.3, end: 2.3 };
    refineHesitation(
      { start: 0.5, end: 1.1 },
      hesitation,
      { start: 2.3, end: 3 },
      loudnessOf(sounds([0.5, 1], [1.5, 1.9], [2.3, 3])),
    );
    expect(hesitation.start).toBeCloseTo(1.5, 1);
    expect(hesitation.end).toBeCloseTo(1.9, 1);
  });
});

describe('a hesitation that was not written', () => {
  const word = { text: 'um', confidence: 0.1, start: 1, end: 1.4 };

  it('counts when Whisper came near to writing it and it sounds', () => {
    expect(isHeard({ ...word, unwritten: -3 })).toBe(true);
  });
  it('does not when there is hardly a sound, or Whisper hardly thought of it', () => {
    expect(isHeard({ ...word, end: 1.01, unwritten: -4 })).toBe(false);
    expect(isHeard({ ...word, unwritten: -7.9 })).toBe(false);
  });
  it('needs no proof when Whisper wrote it', () => {
    expect(isHeard({ ...word, end: 1, unwritten: null })).toBe(true);
  });
  it('leaves its sound to the word after it when it does not', () => {
    const finished = finishedWords(
      [
        { ...word, text: 'well', start: 0.5, end: 1, unwritten: null },
        { ...word, start: 1.5, end: 1.7, unwritten: -7.9 },
        { ...word, text: 'which', start: 1.7, end: 2.2, unwritten: null },
      ],
      sounds([0.5, 1], [1.5, 2.2]),
    );
    if (!finished.ok) throw new Error(finished.failure.reason);
    expect(finished.value.map(({ text }) => text)).toEqual(['well', 'which']);
    expect(finished.value[1].start).toBeCloseTo(1.5, 1);
  });
});

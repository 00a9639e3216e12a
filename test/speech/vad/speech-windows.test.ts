import { describe, expect, it } from 'vitest';
import { VAD_FRAME } from '../../../speech/vad/silero.ts';
import { nextWindow, settledWindow, speechStretches } from '../../../speech/vad/speech-windows.ts';
import type { Stretch } from '../../../speech/vad/speech-windows.ts';

const FRAME_SEC = VAD_FRAME / 16_000;

/** A linear congruential generator: the same recordings in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** Up to two minutes of talk and silence, with stretches of every length and probabilities that waver. */
function madeUpRecording(seed: number): number[] {
  const random = numbers(seed);
  const probabilities: number[] = [];
  const seconds = 10 + random() * 110;
  while (probabilities.length * FRAME_SEC < seconds) {
    const speaks = random() < 0.6;
    const length = (speaks ? random() ** 2 * 40 : random() ** 2 * 8) / FRAME_SEC;
    for (let i = 0; i < length; i++)
      probabilities.push(speaks ? 0.3 + 0.7 * random() ** 0.3 : random() ** 3 * 0.6);
  }
  return probabilities;
}

function windowsOfFile(probabilities: readonly number[]): Stretch[] {
  const stretches = speechStretches(probabilities, probabilities.length * VAD_FRAME);
  const windows: Stretch[] = [];
  let window = nextWindow(stretches, probabilities, 0);
  while (window) {
    windows.push(window);
    window = nextWindow(stretches, probabilities, window.end);
  }
  return windows;
}

/** As they settle while the recording grows, a few frames at a time, and the rest at its end. */
function windowsOfLive(
  probabilities: readonly number[],
  seed: number,
): { windows: Stretch[]; settled: number } {
  const random = numbers(seed);
  const windows: Stretch[] = [];
  const from = () => windows.at(-1)?.end ?? 0;
  for (let heard = 0; heard < probabilities.length; heard += 1 + Math.floor(random() * 60)) {
    const soFar = probabilities.slice(0, heard);
    const stretches = speechStretches(soFar, heard * VAD_FRAME);
    for (let window = settledWindow(stretches, soFar, from()); window;) {
      windows.push(window);
      window = settledWindow(stretches, soFar, from());
    }
  }
  const settled = windows.length;
  const stretches = speechStretches(probabilities, probabilities.length * VAD_FRAME);
  for (let window = nextWindow(stretches, probabilities, from()); window;) {
    windows.push(window);
    window = nextWindow(stretches, probabilities, from());
  }
  return { windows, settled };
}

describe('windows of a recording that is still going on', () => {
  it('are those of its file, whatever was said and however it came in', () => {
    let settled = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const probabilities = madeUpRecording(seed);
      const live = windowsOfLive(probabilities, seed + 7);
      expect(live.windows, `recording ${seed}`).toEqual(windowsOfFile(probabilities));
      settled += live.settled;
    }
    // Else the rule would hold because nothing ever settles before the end.
    expect(settled).toBeGreaterThan(300);
  });

  it('are at most 28 s long, in order, and leave no speech out', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const probabilities = madeUpRecording(seed);
      const stretches = speechStretches(probabilities, probabilities.length * VAD_FRAME);
      const windows = windowsOfFile(probabilities);
      windows.forEach(({ start, end }, at) => {
        expect(end - start).toBeGreaterThan(0);
        expect((end - start) / 16_000).toBeLessThanOrEqual(28.001);
        expect(start).toBeGreaterThanOrEqual(windows[at - 1]?.end ?? 0);
      });
      const covered = stretches.map(({ start, end }) =>
        windows.reduce(
          (sum, window) => sum + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start)),
          0,
        ),
      );
      stretches.forEach(({ start, end }, at) => {
        expect((end - start - (covered[at] ?? 0)) / 16_000).toBeLessThan(0.31);
      });
    }
  });
});

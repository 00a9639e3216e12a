import type { TimeWindow } from './time-window.ts';

/**
 * The loudest peak under each of `barCount` equal bars over the window, 0 to 1. Only the visible range is read, so the
 * cost depends on what is shown: 72 000 peaks (an hour at 20 a second) over 800 bars take well under a millisecond.
 * Bars past the end of the peaks are 0.
 */
export function waveformBars(
  peaks: ArrayLike<number>,
  peaksPerSecond: number,
  window: TimeWindow,
  barCount: number,
): Float32Array {
  const bars = new Float32Array(Math.max(barCount, 0));
  const peaksPerBar = ((window.to - window.from) * peaksPerSecond) / Math.max(barCount, 1);
  const first = window.from * peaksPerSecond;
  for (let bar = 0; bar < bars.length; bar += 1) {
    const begin = Math.floor(first + bar * peaksPerBar);
    const end = Math.max(Math.floor(first + (bar + 1) * peaksPerBar), begin + 1);
    let loudest = 0;
    for (let peak = begin; peak < end; peak += 1) loudest = Math.max(loudest, peaks[peak] ?? 0);
    bars[bar] = loudest;
  }
  return bars;
}

/**
 * What to multiply peaks by so that the take's loud moments fill the height: a quiet microphone still shows a shape.
 * The 99th percentile stands for "loud", so one cough does not flatten the rest; silence is not blown up into noise.
 */
export function displayGain(peaks: readonly number[]): number {
  if (peaks.length === 0) return 1;
  const sorted = Float32Array.from(peaks).sort();
  const loud = sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0;
  return loud < 0.02 ? 1 : Math.min(1 / loud, 12);
}

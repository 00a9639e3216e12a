/** The stretch of a take that the timeline shows, in seconds from its start. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Below this the bars of the waveform (20 peaks a second) no longer say more. */
export const SHORTEST_WINDOW_SEC = 3;

export const wholeTake = (durationSec: number): TimeWindow => ({ from: 0, to: Math.max(durationSec, 0.1) });

const span = (window: TimeWindow): number => window.to - window.from;

/** Keeps the window's length and moves it inside the take; a window longer than the take becomes the whole take. */
function inside(window: TimeWindow, durationSec: number): TimeWindow {
  const length = span(window);
  const whole = wholeTake(durationSec);
  if (length >= whole.to) return whole;
  const from = Math.min(Math.max(window.from, 0), whole.to - length);
  return { from, to: from + length };
}

export const xOf = (window: TimeWindow, width: number, sec: number): number =>
  ((sec - window.from) / span(window)) * width;

export const secAt = (window: TimeWindow, width: number, x: number): number =>
  window.from + (Math.min(Math.max(x, 0), width) / Math.max(width, 1)) * span(window);

/** Zooms by `factor` (2 shows half as much); the second `anchorSec` keeps its place on the screen. */
export function zoomed(
  window: TimeWindow,
  durationSec: number,
  factor: number,
  anchorSec: number,
): TimeWindow {
  const shortest = Math.min(SHORTEST_WINDOW_SEC, wholeTake(durationSec).to);
  const length = Math.max(span(window) / factor, shortest);
  const share = (anchorSec - window.from) / span(window);
  const from = anchorSec - share * length;
  return inside({ from, to: from + length }, durationSec);
}

export const panned = (window: TimeWindow, durationSec: number, bySec: number): TimeWindow =>
  inside({ from: window.from + bySec, to: window.to + bySec }, durationSec);

/**
 * The window that keeps the playhead in sight: turned like a page when the playhead leaves it, because a waveform that
 * creeps along under the reader is tiring. Returns the same object when nothing has to move.
 */
export function following(window: TimeWindow, durationSec: number, playheadSec: number): TimeWindow {
  if (playheadSec >= window.from && playheadSec <= window.to) return window;
  const lead = span(window) * 0.05;
  return inside({ from: playheadSec - lead, to: playheadSec - lead + span(window) }, durationSec);
}

/** The window that shows `start` to `end` with some air around it, no closer than `SHORTEST_WINDOW_SEC`. */
export function framing(start: number, end: number, durationSec: number): TimeWindow {
  const air = Math.max((end - start) * 0.25, 1);
  return inside(
    { from: start - air, to: Math.max(end + air, start - air + SHORTEST_WINDOW_SEC) },
    durationSec,
  );
}

const TICK_STEPS_SEC = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];

/** Round seconds to label, at least `closestPx` apart. */
export function ticks(window: TimeWindow, width: number, closestPx = 70): number[] {
  const secPerPx = span(window) / Math.max(width, 1);
  const step = TICK_STEPS_SEC.find((candidate) => candidate / secPerPx >= closestPx) ?? 3600;
  const marks: number[] = [];
  for (let mark = Math.ceil(window.from / step) * step; mark <= window.to; mark += step) marks.push(mark);
  return marks;
}

import { VAD_FRAME } from './silero.ts';

const SAMPLE_RATE = 16_000;
const FRAME_SEC = VAD_FRAME / SAMPLE_RATE;

/** A stretch of audio in which somebody speaks: sample indexes, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Silero's own defaults, but for the padding: word edges are found later and need the onset. */
const SPEECH_FROM = 0.5;
const SPEECH_WHILE = 0.35;
const SHORTEST_SPEECH_SEC = 0.2;
const SHORTEST_SILENCE_SEC = 0.3;
const PADDING_SEC = 0.2;

/** Speech by hysteresis over the probabilities of successive frames; short gaps are bridged, short bursts dropped. */
export function speechStretches(probabilities: readonly number[], length: number): Stretch[] {
  const runs: Stretch[] = [];
  let start = -1;
  let lastVoiced = -1;
  probabilities.forEach((probability, frame) => {
    if (start < 0 ? probability >= SPEECH_FROM : probability >= SPEECH_WHILE) {
      if (start < 0) start = frame;
      lastVoiced = frame;
    } else if (start >= 0 && (frame - lastVoiced) * FRAME_SEC >= SHORTEST_SILENCE_SEC) {
      runs.push({ start, end: lastVoiced + 1 });
      start = -1;
    }
  });
  if (start >= 0) runs.push({ start, end: lastVoiced + 1 });
  return merged(
    runs
      .filter((run) => (run.end - run.start) * FRAME_SEC >= SHORTEST_SPEECH_SEC)
      .map((run) => ({
        start: Math.max(0, run.start * VAD_FRAME - PADDING_SEC * SAMPLE_RATE),
        end: Math.min(length, run.end * VAD_FRAME + PADDING_SEC * SAMPLE_RATE),
      })),
  );
}

function merged(stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const last = out.at(-1);
    if (last && stretch.start <= last.end) out[out.length - 1] = { start: last.start, end: stretch.end };
    else out.push(stretch);
  }
  return out;
}

const LONGEST_WINDOW_SEC = 28;
/** Whisper writes better with context, so windows are filled; but a longer silence than this ends one. */
const LONGEST_PAUSE_SEC = 4;
/** Speech left over that is shorter than this is the padding of a stretch, not a word. */
const SHORTEST_REST_SEC = 0.3;

/**
 * The next window for Whisper: from the first speech at or after a sample, as many stretches as fit into 28 s. A stretch
 * that is longer than that by itself is cut where the probability of speech is lowest.
 * @param from the sample up to which everything has been written
 * @returns null when no speech is left; else a window that ends after `from`
 */
export function nextWindow(
  stretches: readonly Stretch[],
  probabilities: readonly number[],
  from: number,
): Stretch | null {
  const longest = LONGEST_WINDOW_SEC * SAMPLE_RATE;
  const left = stretches
    .map(({ start, end }) => ({ start: Math.max(start, from), end }))
    .filter(({ start, end }) => end - start >= SHORTEST_REST_SEC * SAMPLE_RATE);
  if (left.length === 0) return null;
  const [{ start }] = left;
  let { end } = left[0];
  if (end - start > longest) return { start, end: quietestCut(start, longest, probabilities) };
  for (const next of left.slice(1)) {
    if (next.end - start > longest || next.start - end > LONGEST_PAUSE_SEC * SAMPLE_RATE) break;
    end = next.end;
  }
  return { start, end };
}

/**
 * The next window of a recording that is still going on: the same one that `nextWindow` finds in the finished recording,
 * or null as long as what is yet to come could move its edges.
 * @param probabilities of every whole frame so far
 */
export function settledWindow(
  stretches: readonly Stretch[],
  probabilities: readonly number[],
  from: number,
): Stretch | null {
  const window = nextWindow(stretches, probabilities, from);
  if (!window) return null;
  const longest = LONGEST_WINDOW_SEC * SAMPLE_RATE;
  const cut = stretches.some(({ start, end }) => start < window.end && end > window.end);
  if (cut || stretches.some(({ start }) => start >= window.end)) return window;
  // The window ends with the last stretch, which more speech may lengthen, or the next stretch may still fit in.
  const heard = probabilities.length * VAD_FRAME;
  const lastVoiced = probabilities.findLastIndex((probability) => probability >= SPEECH_WHILE);
  const silent = (probabilities.length - 1 - lastVoiced) * FRAME_SEC >= SHORTEST_SILENCE_SEC;
  const earliestNext = heard - PADDING_SEC * SAMPLE_RATE;
  const apart = earliestNext > window.end;
  const outOfReach =
    earliestNext - window.end > LONGEST_PAUSE_SEC * SAMPLE_RATE || heard - window.start > longest;
  return silent && apart && outOfReach ? window : null;
}

/** Where the second half of the longest possible window is least like speech. */
function quietestCut(start: number, longest: number, probabilities: readonly number[]): number {
  const from = Math.ceil((start + longest / 2) / VAD_FRAME);
  const to = Math.floor((start + longest) / VAD_FRAME);
  let quietest = to;
  for (let frame = to; frame >= from; frame--) {
    if (probabilities[frame] < probabilities[quietest]) quietest = frame;
  }
  return quietest * VAD_FRAME;
}

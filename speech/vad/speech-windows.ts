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

/**
 * Windows of at most 28 s for Whisper, cut in the middle of the longest pause that keeps them short enough. A stretch of
 * speech without a pause is cut where the probability of speech is lowest.
 */
export function speechWindows(stretches: readonly Stretch[], probabilities: readonly number[]): Stretch[] {
  const longest = LONGEST_WINDOW_SEC * SAMPLE_RATE;
  const pieces = stretches.flatMap((stretch) => shortPieces(stretch, probabilities, longest));
  const windows: Stretch[] = [];
  for (const piece of pieces) {
    const last = windows.at(-1);
    const fits =
      last && piece.end - last.start <= longest && piece.start - last.end <= LONGEST_PAUSE_SEC * SAMPLE_RATE;
    if (last && fits) windows[windows.length - 1] = { start: last.start, end: piece.end };
    else windows.push(piece);
  }
  return windows;
}

function shortPieces(stretch: Stretch, probabilities: readonly number[], longest: number): Stretch[] {
  if (stretch.end - stretch.start <= longest) return [stretch];
  const from = Math.ceil((stretch.start + longest / 2) / VAD_FRAME);
  const to = Math.floor((stretch.start + longest) / VAD_FRAME);
  let quietest = to;
  for (let frame = from; frame < to; frame++)
    if (probabilities[frame] < probabilities[quietest]) quietest = frame;
  const cut = quietest * VAD_FRAME;
  return [
    { start: stretch.start, end: cut },
    ...shortPieces({ start: cut, end: stretch.end }, probabilities, longest),
  ];
}

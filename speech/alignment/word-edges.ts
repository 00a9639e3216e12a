import { FRAME_SEC } from './loudness.ts';
import type { Loudness } from './loudness.ts';

export interface Edges {
  start: number;
  end: number;
}

const LATEST_ONSET_SEC = 0.6;
/** With 0.12 s of it, "I" and "which" after a pause began in their middle. */
const EARLIEST_ONSET_SEC = 0.25;
/** Attention leaves the last syllable before a pause up to this much too early: the sound is followed until it ends. */
const LATEST_RELEASE_SEC = 0.4;
const SHORTEST_WORD_SEC = 0.04;
/** Nobody falls silent for so long within a word: what stop consonants close off is shorter. */
const PAUSE_SEC = 0.2;
/** Attention may begin a word in the last sounds before a pause. */
const LONGEST_SCRAP_SEC = 0.15;

/**
 * Attention places a word to about 60 ms and lets it swallow the pause beside it. The audio knows better: a word that
 * begins in silence begins at the next onset; one that begins just after an onset, at that onset; one that begins in the
 * last sounds before a pause, after it; and a word ends where the sound ends. Only edges beside silence move; edges inside
 * running speech stay where attention put them.
 * @param words in order, seconds into the audio; changed in place
 */
export function refineEdges(words: Edges[], loudness: Loudness): void {
  words.forEach((word, i) => {
    const limit = words[i + 1]?.start ?? loudness.decibels.length * FRAME_SEC;
    word.start = refinedStart(word, words[i - 1]?.end ?? 0, loudness);
    word.end = Math.max(word.start + SHORTEST_WORD_SEC, refinedEnd(word, limit, loudness));
  });
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (next && word.end > next.start) word.end = Math.max(word.start, next.start);
  });
}

function refinedStart(word: Edges, earliest: number, loudness: Loudness): number {
  const { decibels, silenceBelow } = loudness;
  const at = Math.min(decibels.length - 1, Math.round(word.start / FRAME_SEC));
  if (decibels[at] < silenceBelow) {
    const last = Math.min(
      decibels.length,
      Math.round(Math.min(word.end, word.start + LATEST_ONSET_SEC) / FRAME_SEC),
    );
    const onset = firstFrame(at, last, (frame) => decibels[frame] >= silenceBelow);
    return onset < last ? onset * FRAME_SEC : word.start;
  }
  const first = Math.max(
    Math.round(earliest / FRAME_SEC),
    at - Math.round(EARLIEST_ONSET_SEC / FRAME_SEC),
    0,
  );
  for (let frame = at; frame >= first; frame--)
    if (decibels[frame] < silenceBelow) return (frame + 1) * FRAME_SEC;
  return afterScrap(word, at, loudness);
}

/** Where a word begins that attention begins in the end of the word before, with a pause between: after the pause. */
function afterScrap(word: Edges, at: number, { decibels, silenceBelow }: Loudness): number {
  const end = Math.min(decibels.length, Math.round(word.end / FRAME_SEC));
  const silent = firstFrame(at, end, (frame) => decibels[frame] < silenceBelow);
  const onset = firstFrame(silent, end, (frame) => decibels[frame] >= silenceBelow);
  const isScrap = (silent - at) * FRAME_SEC <= LONGEST_SCRAP_SEC && (onset - silent) * FRAME_SEC >= PAUSE_SEC;
  return isScrap && onset < end ? onset * FRAME_SEC : word.start;
}

function refinedEnd(word: Edges, limit: number, { decibels, releasedBelow }: Loudness): number {
  const first = Math.round(word.start / FRAME_SEC);
  const at = Math.min(decibels.length - 1, Math.round(word.end / FRAME_SEC));
  if (decibels[at] < releasedBelow) {
    for (let frame = at; frame > first; frame--)
      if (decibels[frame] >= releasedBelow) return (frame + 1) * FRAME_SEC;
    return word.end;
  }
  const last = Math.min(
    decibels.length,
    Math.round(Math.min(limit, word.end + LATEST_RELEASE_SEC) / FRAME_SEC),
  );
  const release = firstFrame(at, last, (frame) => decibels[frame] < releasedBelow);
  return release < last ? release * FRAME_SEC : word.end;
}

/** The first frame before `to` that is as asked; `to` where there is none. */
function firstFrame(from: number, to: number, isAsked: (frame: number) => boolean): number {
  for (let frame = from; frame < to; frame++) if (isAsked(frame)) return frame;
  return to;
}

import { FRAME_SEC } from '../alignment/loudness.ts';
import type { Loudness } from '../alignment/loudness.ts';
import type { Edges } from '../alignment/word-edges.ts';

/** The silent part of a stop consonant is shorter than this; somebody who hesitates falls silent for longer. */
const SHORTEST_GAP_SEC = 0.06;
/** What is left at least to the word before: its first sounds. */
const LEFT_TO_WORD_SEC = 0.12;

/**
 * Attention follows meaning, and a hesitation has little: its row often begins when the sound is nearly over, and the
 * word before covers the rest. But a hesitation is one unbroken sound. Of the sounds between the word before and the
 * word after, it is the one that attention overlaps most, or the nearest; where that sound runs on into a neighbour,
 * attention parts the two.
 * @param word whose edges are still those of the attention; changed in place, as is the end of the word before
 */
export function refineHesitation(
  before: Edges | undefined,
  word: Edges,
  after: Edges | undefined,
  loudness: Loudness,
): void {
  const from = frameOf(before ? before.start + LEFT_TO_WORD_SEC : word.start - 0.5);
  const to = frameOf(Math.max(word.end, after?.start ?? word.end));
  const sounds = soundsBetween(loudness, Math.max(0, from), to);
  // What attention leaves over between the words counts as the hesitation's: it gives punctuation, and so pauses, a row.
  const start = Math.min(word.start, before?.end ?? word.start);
  const sound = best(sounds, frameOf(start), frameOf(word.end));
  if (!sound) return;
  const joinedBefore = sound.start === from;
  const joinedAfter = sound.end === to;
  if (joinedBefore && start >= sound.end * FRAME_SEC) return;
  word.start = joinedBefore ? start : sound.start * FRAME_SEC;
  if (!joinedAfter) word.end = sound.end * FRAME_SEC;
  if (before && before.end > word.start) before.end = word.start;
}

/** Frames of unbroken sound, the end exclusive. */
interface Sound {
  readonly start: number;
  readonly end: number;
}

function soundsBetween({ decibels, silenceBelow }: Loudness, from: number, to: number): Sound[] {
  const sounds: Sound[] = [];
  for (let frame = from; frame < Math.min(to, decibels.length); frame++) {
    if (decibels[frame] < silenceBelow) continue;
    const last = sounds.at(-1);
    if (last && (frame - last.end) * FRAME_SEC < SHORTEST_GAP_SEC)
      sounds[sounds.length - 1] = { start: last.start, end: frame + 1 };
    else sounds.push({ start: frame, end: frame + 1 });
  }
  return sounds;
}

function best(sounds: readonly Sound[], start: number, end: number): Sound | null {
  // Overlap is positive, distance negative: one figure orders both.
  const overlap = (sound: Sound) => Math.min(sound.end, end) - Math.max(sound.start, start);
  return sounds.reduce<Sound | null>(
    (chosen, sound) => (chosen && overlap(chosen) >= overlap(sound) ? chosen : sound),
    null,
  );
}

const frameOf = (seconds: number) => Math.round(seconds / FRAME_SEC);

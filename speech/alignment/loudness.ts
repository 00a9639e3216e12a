/** Frames of the loudness curve: 10 ms at 16 kHz. */
const FRAME = 160;
export const FRAME_SEC = 0.01;

/** Loudness in decibels of each 10 ms of 16 kHz audio, and the level below which it is silence. */
export interface Loudness {
  readonly decibels: Float32Array;
  readonly silenceBelow: number;
  /** Lower: a word that dies away has ended when it falls below this. */
  readonly releasedBelow: number;
}

export function loudnessOf(audio: Float32Array): Loudness {
  const decibels = new Float32Array(Math.max(1, Math.floor(audio.length / FRAME)));
  for (let frame = 0; frame < decibels.length; frame++) {
    let sum = 1e-10;
    const end = Math.min(audio.length, (frame + 1) * FRAME);
    for (let i = frame * FRAME; i < end; i++) sum += audio[i] * audio[i];
    decibels[frame] = 10 * Math.log10(sum / FRAME);
  }
  const sorted = decibels.slice().sort();
  const floor = sorted[Math.floor(sorted.length * 0.1)];
  const speech = sorted[Math.floor(sorted.length * 0.9)];
  // A third of the way from the room to the voice: room tone stays below, the weakest consonants above.
  const above = (share: number) => floor + (speech - floor) * share;
  // A release fades: it is followed further down than an onset is sought, as a gate with hysteresis does.
  return { decibels, silenceBelow: above(0.33), releasedBelow: above(0.2) };
}

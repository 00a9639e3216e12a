/** Frames of the loudness curve: 10 ms at 16 kHz. */
const FRAME = 160;
export const FRAME_SEC = 0.01;

/**
 * A room is taken to be no quieter than this below the voice. Microphones that gate noise give nothing at all between the
 * words, and beside that the breath and the echo in a pause would count as sound: words began up to 0.4 s early there.
 */
const ROOM_BELOW_VOICE_DB = 50;

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
  const quietest = sorted[Math.floor(sorted.length * 0.1)];
  const voice = sorted[Math.floor(sorted.length * 0.9)];
  const room = Math.max(quietest, voice - ROOM_BELOW_VOICE_DB);
  return {
    decibels,
    // A third of the way from the room to the voice: room tone stays below, the weakest consonants above.
    silenceBelow: between(room, voice, 0.33),
    // A release fades: it is followed further down than an onset is sought, as a gate with hysteresis does.
    releasedBelow: between(quietest, voice, 0.2),
  };
}

const between = (low: number, high: number, share: number): number => low + (high - low) * share;

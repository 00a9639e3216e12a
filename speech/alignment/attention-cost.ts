import type { Attended } from '../whisper/decoder.ts';

/** Whisper's own filter takes 7 frames; 5 placed words 1 ms closer. */
const FILTER = 5;

/** [layer, head] pairs whose cross-attention follows the audio. */
export type AlignmentHeads = readonly (readonly [number, number])[];

/**
 * How well each token fits each 20 ms frame: the alignment heads' cross-attentions, each renormalised over the frames of
 * real audio, standardised over the tokens, median-filtered over 5 frames, and averaged (openai/whisper timing.py).
 * @param tokens rows of the attention, @param encoderFrames its columns (1500), @param frames those with audio
 * @returns tokens x frames
 */
export function attentionFit(
  attended: Attended,
  heads: AlignmentHeads,
  tokens: number,
  encoderFrames: number,
  frames: number,
): Float32Array {
  const fit = new Float32Array(tokens * frames);
  const head = new Float32Array(tokens * frames);
  for (const [layer, index] of heads) {
    const weights = attended.get(layer);
    if (!weights) continue;
    copyHead(weights, index * tokens * encoderFrames, encoderFrames, head, tokens, frames);
    standardise(head, tokens, frames);
    addMedianFiltered(head, tokens, frames, fit, 1 / heads.length);
  }
  return fit;
}

function copyHead(
  weights: Float32Array,
  offset: number,
  stride: number,
  head: Float32Array,
  tokens: number,
  frames: number,
) {
  for (let token = 0; token < tokens; token++) {
    const from = offset + token * stride;
    let sum = 0;
    for (let frame = 0; frame < frames; frame++) sum += weights[from + frame];
    const scale = sum > 0 ? 1 / sum : 0;
    for (let frame = 0; frame < frames; frame++) head[token * frames + frame] = weights[from + frame] * scale;
  }
}

function standardise(head: Float32Array, tokens: number, frames: number): void {
  for (let frame = 0; frame < frames; frame++) {
    let mean = 0;
    for (let token = 0; token < tokens; token++) mean += head[token * frames + frame];
    mean /= tokens;
    let variance = 0;
    for (let token = 0; token < tokens; token++) variance += (head[token * frames + frame] - mean) ** 2;
    const scale = variance > 0 ? 1 / Math.sqrt(variance / tokens) : 0;
    for (let token = 0; token < tokens; token++) {
      const at = token * frames + frame;
      head[at] = (head[at] - mean) * scale;
    }
  }
}

const window = new Float32Array(FILTER);

function addMedianFiltered(
  head: Float32Array,
  tokens: number,
  frames: number,
  fit: Float32Array,
  weight: number,
): void {
  const reach = FILTER >> 1;
  for (let token = 0; token < tokens; token++) {
    const row = token * frames;
    for (let frame = 0; frame < frames; frame++) {
      for (let k = -reach; k <= reach; k++) window[k + reach] = head[row + mirrored(frame + k, frames)];
      fit[row + frame] += weight * window.sort()[reach];
    }
  }
}

function mirrored(frame: number, frames: number): number {
  const last = frames - 1;
  if (last <= 0) return 0;
  const inside = frame < 0 ? -frame : frame > last ? 2 * last - frame : frame;
  return Math.min(last, Math.max(0, inside));
}

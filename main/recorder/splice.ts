import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Cut } from '../../core/retake.ts';
import { mono, pcmStream } from '../../speech/decode/pcm-stream.ts';
import { joined } from '../../speech/decode/pcm.ts';
import { Resampler } from '../../speech/decode/resampler.ts';
import { GrowingWav } from './wav-file.ts';

/** Long enough not to click, too short to be heard. */
const FADE_SEC = 0.01;
/** Silence kept around what is spoken in the piece: a breath before it, and the fall of its last word. */
const LEAD_SEC = 0.15;
const TAIL_SEC = 0.3;
/** Samples that reach this share of the loudest are speech; a room is quieter. */
const SPEECH_SHARE = 0.05;

/** Any audio file that Starling reads, block by block, mono. */
async function* monoBlocks(path: string): AsyncGenerator<{ samples: Float32Array; sampleRate: number }> {
  const file = await open(path, 'r');
  try {
    for await (const { channels, sampleRate } of await pcmStream(file, path, basename(path)))
      yield { samples: mono(channels), sampleRate };
  } finally {
    await file.close();
  }
}

/**
 * Writes a recording anew with one stretch of it replaced by another recording, as mono 16-bit WAV at the first one's
 * rate. The piece loses the silence before and after its words; both joints are faded, as they lie in pauses.
 * @returns seconds: of the whole, and of the piece in it
 * Throws what decoding or writing throws; `to` is then no recording and can be deleted.
 */
export async function splice(
  { original, piece, to }: { readonly original: string; readonly piece: string; readonly to: string },
  cut: Cut,
): Promise<{ readonly durationSec: number; readonly pieceSec: number }> {
  let wav: GrowingWav | null = null;
  let inserted: Float32Array | null = null;
  let rate = 0;
  let at = 0;
  for await (const { samples, sampleRate } of monoBlocks(original)) {
    rate = sampleRate;
    wav ??= new GrowingWav(to, sampleRate);
    const start = Math.round(cut.start * rate);
    const end = Math.round(cut.end * rate);
    const fade = Math.round(FADE_SEC * rate);
    if (at < start) wav.append(pcm(samples.subarray(0, start - at), (i) => (start - at - i) / fade));
    if (!inserted && at + samples.length >= start) {
      inserted = await pieceAt(piece, rate);
      wav.append(pcm(inserted, (i) => Math.min(i + 1, (inserted?.length ?? 0) - i) / fade));
    }
    const from = Math.max(0, end - at);
    if (from < samples.length) wav.append(pcm(samples.subarray(from), (i) => (at + from + i - end) / fade));
    at += samples.length;
  }
  if (!wav) throw new Error('the original holds no audio');
  if (!inserted) wav.append(pcm((inserted = await pieceAt(piece, rate)), () => 1));
  wav.finish();
  return { durationSec: wav.seconds, pieceSec: inserted.length / rate };
}

/** The piece at another rate, from its first word to its last. */
async function pieceAt(path: string, rate: number): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  let resampler: Resampler | null = null;
  for await (const { samples, sampleRate } of monoBlocks(path)) {
    resampler ??= new Resampler(sampleRate, rate);
    // What a resampler gives may be its input, which the next block overwrites.
    parts.push(resampler.push(samples).slice());
  }
  if (resampler) parts.push(resampler.finish());
  return spoken(joined(parts), rate);
}

function spoken(samples: Float32Array, rate: number): Float32Array {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isSpeech = (sample: number) => Math.abs(sample) >= peak * SPEECH_SHARE;
  const from = samples.findIndex(isSpeech) - Math.round(LEAD_SEC * rate);
  const to = samples.findLastIndex(isSpeech) + Math.round(TAIL_SEC * rate);
  return samples.subarray(Math.max(0, from), Math.min(samples.length, to));
}

/** 16-bit PCM, each sample at a gain from 0 to 1; what lies above 1 is 1. */
function pcm(samples: Float32Array, gain: (index: number) => number): Uint8Array {
  const values = Int16Array.from(samples, (sample, i) => {
    const faded = sample * Math.min(1, Math.max(0, gain(i)));
    return Math.round(Math.min(1, Math.max(-1, faded)) * 32_767);
  });
  return new Uint8Array(values.buffer);
}

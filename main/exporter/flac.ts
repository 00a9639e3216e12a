import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { registerFlacEncoder } from '@mediabunny/flac-encoder';
import { AudioSample, AudioSampleSource, FilePathTarget, FlacOutputFormat, Output } from 'mediabunny';
import type { MetadataTags } from 'mediabunny';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import type { Section } from '../../core/review-schema.ts';
import { decodeFailure, mono, pcmStream } from '../../speech/decode/pcm-stream.ts';
import { Refusal } from '../refusal.ts';

export interface FlacWanted {
  /** Any audio file that Starling reads. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** Seconds of the source to keep; all of it by default. */
  readonly start?: number;
  readonly end?: number;
  /** Become chapters, for players that show them. */
  readonly sections?: readonly Section[];
}

let registered = false;
/** Registering twice would add the encoder twice. */
function ensureEncoder(): void {
  if (!registered) registerFlacEncoder();
  registered = true;
}

/**
 * Writes audio as mono 16-bit FLAC (RFC 9639) at its own rate, block by block: a recording of ours comes out sample for
 * sample. Chapters are Vorbis comments CHAPTERnnn, which ffmpeg, VLC and mpv read.
 * @returns the length in seconds
 * Throws a Refusal when the source cannot be decoded.
 */
export async function writeFlac(wanted: FlacWanted): Promise<number> {
  ensureEncoder();
  const { from, to, start = 0, end = Infinity } = wanted;
  const output = new Output({ format: new FlacOutputFormat(), target: new FilePathTarget(to) });
  const track = new AudioSampleSource({ codec: 'flac' });
  output.addAudioTrack(track);
  output.setMetadataTags(tagsOf(wanted));
  const file = await open(from, 'r').catch((cause: unknown) => {
    throw refused(cause, from);
  });
  try {
    await output.start();
    let read = 0;
    let written = 0;
    for await (const { channels, sampleRate } of await pcmStream(file, from, basename(from))) {
      const samples = mono(channels);
      const [first, last] = [start, end].map((sec) =>
        Math.min(samples.length, Math.max(0, Math.round(sec * sampleRate) - read)),
      );
      const kept = samples.subarray(first, last);
      read += samples.length;
      if (kept.length > 0) await addBlock(track, kept, sampleRate, written);
      written += kept.length / sampleRate;
      if (read >= end * sampleRate) break;
    }
    if (written === 0) throw new Refusal('not-found', 'There is no audio in this stretch of the take.');
    await output.finalize();
    return written;
  } catch (cause) {
    await output.cancel().catch(() => undefined);
    throw refused(cause, from);
  } finally {
    await file.close();
  }
}

async function addBlock(
  track: AudioSampleSource,
  samples: Float32Array,
  sampleRate: number,
  atSec: number,
): Promise<void> {
  const sample = new AudioSample({
    data: Int16Array.from(samples, (value) =>
      Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))),
    ),
    format: 's16',
    numberOfChannels: 1,
    sampleRate,
    timestamp: atSec,
  });
  await track.add(sample);
  sample.close();
}

function tagsOf({ title, sections = [] }: FlacWanted): MetadataTags {
  const raw: Record<string, string> = {};
  sections.forEach(({ section, start }, at) => {
    const key = `CHAPTER${String(at + 1).padStart(3, '0')}`;
    // Players expect the first chapter at the beginning, also where somebody breathes in first.
    raw[key] = chapterTime(at === 0 ? 0 : start);
    raw[`${key}NAME`] = SECTION_LOOKS[section].name;
  });
  return { title: title.toWellFormed(), raw };
}

const chapterTime = (sec: number): string => new Date(Math.round(sec * 1000)).toISOString().slice(11, 23);

const refused = (cause: unknown, from: string): Refusal =>
  cause instanceof Refusal
    ? cause
    : new Refusal('speech', decodeFailure(cause, basename(from)).message, cause);

import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { SpeechFailure } from '../speech.ts';
import { decodeContainer } from './container.ts';
import { decodeWithFfmpeg, hasFfmpeg } from './ffmpeg.ts';
import { DecodeRefusal, SAMPLE_RATE } from './pcm.ts';
import type { PcmStream } from './pcm.ts';
import { Resampler } from './resampler.ts';
import { sniff, SNIFF_BYTES } from './sniff.ts';
import { decodeFlac, decodeMp3, decodeOggOpus, decodeOggVorbis } from './streamed.ts';
import { decodeWav } from './wav.ts';

/** What Starling reads, for messages and file pickers. */
const READABLE = 'wav, mp3, flac, ogg, opus or webm';
const SHORTEST_SEC = 0.3;

export interface DecodedFile {
  /** Mono, 16 kHz, -1 to 1. */
  readonly audio: Float32Array;
  /** A sentence when the file breaks off and only a part could be read. */
  readonly warning: string | null;
}

/**
 * Any audio file -> 16 kHz mono. The format is told by content; the file is read in blocks and never changed.
 * @param onProgress 0 to 1
 * @param keepGoing asked between blocks; false ends with `cancelled`
 */
export async function decodeFile(
  path: string,
  onProgress: (fraction: number) => void,
  keepGoing: () => boolean,
): Promise<Result<DecodedFile, SpeechFailure>> {
  const name = basename(path);
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const size = await sizeOf(path, name);
    const collected = await collect(await streamOf(file, path, size, name), onProgress, keepGoing);
    if (!collected) return fail({ reason: 'cancelled', message: `Stopped reading ${name}.` });
    return judged(collected.audio, collected.truncated, name);
  } catch (cause) {
    return fail(refusalOf(cause, name));
  } finally {
    await file?.close();
  }
}

async function sizeOf(path: string, name: string): Promise<number> {
  const stats = await stat(path);
  if (stats.isDirectory()) {
    throw new DecodeRefusal('file-unreadable', `${name} is a folder. Name the audio files in it.`);
  }
  if (stats.size === 0) throw new DecodeRefusal('file-empty', `${name} is empty. Record or export it again.`);
  return stats.size;
}

async function streamOf(file: FileHandle, path: string, size: number, name: string): Promise<PcmStream> {
  const head = Buffer.alloc(Math.min(size, SNIFF_BYTES));
  await file.read(head, 0, head.length, 0);
  const container = sniff(head);
  switch (container) {
    case 'wav':
      return decodeWav(file, size, name);
    case 'mp3':
      return decodeMp3(file, size);
    case 'flac':
      return decodeFlac(file, size);
    case 'ogg-opus':
      return decodeOggOpus(file, size);
    case 'ogg-vorbis':
      return decodeOggVorbis(file, size);
    case 'webm':
    case 'mp4':
      return (await decodeContainer(path, name)) ?? otherCodec(path, name);
    case 'adts':
    case 'ogg-other':
      return otherCodec(path, name);
    case null:
      throw new DecodeRefusal('not-audio', `${name} is not audio that Starling can read. Use ${READABLE}.`);
  }
}

function otherCodec(path: string, name: string): PcmStream {
  if (hasFfmpeg()) return decodeWithFfmpeg(path);
  throw new DecodeRefusal(
    'unsupported-codec',
    `${name} is in a coding (such as AAC) that needs ffmpeg. Install ffmpeg, or save the recording as ${READABLE}.`,
  );
}

async function collect(stream: PcmStream, onProgress: (fraction: number) => void, keepGoing: () => boolean) {
  const parts: Float32Array[] = [];
  let resampler: Resampler | null = null;
  let rate = 0;
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      if (resampler) parts.push(resampler.finish());
      return { audio: joined(parts), truncated: next.value.truncated };
    }
    if (!keepGoing()) {
      await stream.return({ truncated: true });
      return null;
    }
    const { channels, sampleRate, read } = next.value;
    if (!resampler || sampleRate !== rate) {
      if (resampler) parts.push(resampler.finish());
      resampler = new Resampler(sampleRate);
      rate = sampleRate;
    }
    parts.push(resampler.push(finite(mono(channels))));
    onProgress(read);
  }
}

function mono(channels: readonly Float32Array[]): Float32Array {
  if (channels.length === 1) return channels[0];
  const mixed = new Float32Array(channels[0]?.length ?? 0);
  for (const channel of channels)
    for (let i = 0; i < mixed.length; i++) mixed[i] += channel[i] / channels.length;
  return mixed;
}

/** A damaged float WAV can hold samples that are no numbers; one would make the whole window's features so. */
const finite = (samples: Float32Array): Float32Array =>
  samples.every(Number.isFinite) ? samples : samples.map((sample) => (Number.isFinite(sample) ? sample : 0));

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function judged(audio: Float32Array, truncated: boolean, name: string): Result<DecodedFile, SpeechFailure> {
  const seconds = audio.length / SAMPLE_RATE;
  if (audio.length === 0) {
    return fail({
      reason: 'not-audio',
      message: `${name} holds no audio that can be decoded. Record or export it again.`,
    });
  }
  if (seconds < SHORTEST_SEC) {
    const message = `${name} lasts only ${seconds.toFixed(2)} seconds. Record at least a sentence.`;
    return fail({ reason: 'too-short', message });
  }
  const warning = truncated
    ? `${name} breaks off before its end; the ${seconds.toFixed(1)} seconds that it holds were used.`
    : null;
  return ok({ audio, warning });
}

function refusalOf(cause: unknown, name: string): SpeechFailure {
  if (cause instanceof DecodeRefusal) return { reason: cause.reason, message: cause.message };
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT')
    return { reason: 'file-missing', message: `There is no file ${name}. Check the name and folder.` };
  if (code === 'EISDIR')
    return { reason: 'file-unreadable', message: `${name} is a folder. Name the audio files in it.` };
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      reason: 'file-unreadable',
      message: `${name} may not be read. Change its permissions or copy it elsewhere.`,
    };
  }
  return {
    reason: 'not-audio',
    message: `${name} cannot be decoded; it seems to be damaged. Record or export it again.`,
  };
}

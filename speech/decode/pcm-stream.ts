import { stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { SpeechFailure } from '../speech.ts';
import { decodeContainer } from './container.ts';
import { decodeWithFfmpeg, hasFfmpeg } from './ffmpeg.ts';
import { DecodeRefusal } from './pcm.ts';
import type { PcmStream } from './pcm.ts';
import { sniff, SNIFF_BYTES } from './sniff.ts';
import { decodeFlac, decodeMp3, decodeOggOpus, decodeOggVorbis } from './streamed.ts';
import { decodeWav } from './wav.ts';

/** What Starling reads, for messages and file pickers. */
const READABLE = 'wav, mp3, flac, ogg, opus or webm';

/**
 * The audio of an open file in its own rate and channels. The format is told by content.
 * @param name of the file, for messages
 * Throws a DecodeRefusal or the system's error; `decodeFailure` makes a sentence of either.
 */
export async function pcmStream(file: FileHandle, path: string, name: string): Promise<PcmStream> {
  const size = await sizeOf(path, name);
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

async function sizeOf(path: string, name: string): Promise<number> {
  const stats = await stat(path);
  if (stats.isDirectory()) {
    throw new DecodeRefusal('file-unreadable', `${name} is a folder. Name the audio files in it.`);
  }
  if (stats.size === 0) throw new DecodeRefusal('file-empty', `${name} is empty. Record or export it again.`);
  return stats.size;
}

/** All channels mixed into one. */
export function mono(channels: readonly Float32Array[]): Float32Array {
  if (channels.length === 1) return channels[0];
  const mixed = new Float32Array(channels[0]?.length ?? 0);
  for (const channel of channels)
    for (let i = 0; i < mixed.length; i++) mixed[i] += channel[i] / channels.length;
  return mixed;
}

/** What to tell the user when a file could not be decoded. */
export function decodeFailure(cause: unknown, name: string): SpeechFailure {
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

import type { FileHandle } from 'node:fs/promises';
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { MPEGDecoder } from 'mpg123-decoder';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { declaredMp3Samples } from './mp3-length.ts';
import type { PcmStream } from './pcm.ts';

const CHUNK_BYTES = 128 * 1024;

interface Decoded {
  readonly channelData: Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
}

/** What the WebAssembly decoders have in common: bytes in, as they come; audio out, as far as it is complete. */
interface StreamDecoder {
  readonly ready: Promise<void>;
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>;
  flush?(): Promise<Decoded>;
  free(): void;
}

/** What encoders add at both ends, and decoders take away again. */
const MP3_PADDING_SAMPLES = 4 * 1152;

export async function* decodeMp3(file: FileHandle, size: number): PcmStream {
  const declared = await declaredMp3Samples(file);
  const isShort: IsShort = (_head, _tail, samples) => samples < declared - MP3_PADDING_SAMPLES;
  return yield* decodeStream(new MPEGDecoder(), file, size, isShort);
}
export const decodeFlac = (file: FileHandle, size: number) =>
  decodeStream(new FLACDecoder(), file, size, flacIsShort);
export const decodeOggOpus = (file: FileHandle, size: number) =>
  decodeStream(new OggOpusDecoder(), file, size, oggIsShort);
export const decodeOggVorbis = (file: FileHandle, size: number) =>
  decodeStream(new OggVorbisDecoder(), file, size, oggIsShort);

/** Whether the stream ends before it should, by its first and last bytes and the number of samples that came out. */
type IsShort = (head: Buffer, tail: Buffer, samples: number) => boolean;

async function* decodeStream(
  decoder: StreamDecoder,
  file: FileHandle,
  size: number,
  isShort: IsShort,
): PcmStream {
  const head = Buffer.alloc(64);
  await file.read(head, 0, head.length, 0);
  let tail: Buffer = Buffer.alloc(0);
  let samples = 0;
  await decoder.ready;
  try {
    for (let at = 0; at < size;) {
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, size - at));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      tail = Buffer.concat([tail, chunk.subarray(0, bytesRead)]).subarray(-CHUNK_BYTES);
      const decoded = await decoder.decode(chunk.subarray(0, bytesRead));
      samples += decoded.samplesDecoded;
      if (decoded.samplesDecoded > 0) yield blockOf(decoded, at / size);
    }
    const rest = await decoder.flush?.();
    if (rest && rest.samplesDecoded > 0) yield blockOf(rest, 1);
    return { truncated: isShort(head, tail, samples + (rest?.samplesDecoded ?? 0)) };
  } finally {
    decoder.free();
  }
}

const blockOf = ({ channelData, sampleRate, samplesDecoded }: Decoded, read: number) => ({
  channels: channelData.map((channel) => channel.subarray(0, samplesDecoded)),
  sampleRate,
  read,
});

/** The last Ogg page of a whole stream carries the end-of-stream flag (RFC 3533). */
function oggIsShort(_head: Buffer, tail: Buffer): boolean {
  const lastPage = tail.lastIndexOf('OggS');
  return lastPage < 0 || (tail[lastPage + 5] & 4) === 0;
}

/** STREAMINFO holds the number of samples, 36 bits, or 0 when unknown (RFC 9639). */
function flacIsShort(head: Buffer, _tail: Buffer, samples: number): boolean {
  const declared = (head[21] & 15) * 2 ** 32 + head.readUInt32BE(22);
  return declared > 0 && samples < declared;
}

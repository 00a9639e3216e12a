import type { FileHandle } from 'node:fs/promises';
import { DecodeRefusal } from './pcm.ts';
import type { PcmStream } from './pcm.ts';

const BLOCK_FRAMES = 65_536;
const FORMAT = { pcm: 1, float: 3, aLaw: 6, muLaw: 7, extensible: 0xfffe } as const;

interface WavFormat {
  readonly tag: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

type ReadSample = (view: DataView, at: number) => number;

/**
 * RIFF WAVE (Microsoft, Multimedia Programming Interface 1.0, and WAVE_FORMAT_EXTENSIBLE): integers of 8 to 32 bits,
 * floats, A-law and mu-law. A data length of zero or beyond the file's end, as a recorder that was killed leaves it,
 * means "to the end of the file".
 */
export async function* decodeWav(file: FileHandle, size: number, name: string): PcmStream {
  const { format, dataStart, dataLength } = await readHeader(file, size, name);
  const bytesPerSample = format.bits >> 3;
  const frameBytes = bytesPerSample * format.channels;
  const readSample = sampleReader(format, name);
  const unfinished = dataLength === 0 || dataLength === 0xffffffff;
  const end = unfinished ? size : Math.min(size, dataStart + dataLength);
  const buffer = Buffer.alloc(BLOCK_FRAMES * frameBytes);
  for (let at = dataStart; at + frameBytes <= end;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
    const frames = Math.floor(bytesRead / frameBytes);
    if (frames === 0) break;
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const channels = Array.from({ length: format.channels }, (_, channel) =>
      Float32Array.from({ length: frames }, (_sample, i) =>
        readSample(view, i * frameBytes + channel * bytesPerSample),
      ),
    );
    at += frames * frameBytes;
    yield { channels, sampleRate: format.sampleRate, read: (at - dataStart) / (end - dataStart) };
  }
  return { truncated: !unfinished && dataStart + dataLength > size };
}

async function readHeader(file: FileHandle, size: number, name: string) {
  const chunk = Buffer.alloc(8);
  let format: WavFormat | null = null;
  for (let at = 12; at + 8 <= size;) {
    await file.read(chunk, 0, 8, at);
    const id = chunk.toString('latin1', 0, 4);
    const length = chunk.readUInt32LE(4);
    if (id === 'fmt ') format = await readFormat(file, at + 8, Math.min(length, 40), name);
    if (id === 'data') {
      if (!format) break;
      return { format, dataStart: at + 8, dataLength: length };
    }
    at += 8 + length + (length & 1);
  }
  throw new DecodeRefusal(
    'not-audio',
    `${name} breaks off before its audio begins. Record or export it again.`,
  );
}

async function readFormat(file: FileHandle, at: number, length: number, name: string): Promise<WavFormat> {
  const bytes = Buffer.alloc(40);
  await file.read(bytes, 0, length, at);
  const declared = bytes.readUInt16LE(0);
  const format = {
    // An extensible header carries the true tag in the first two bytes of its sub-format.
    tag: declared === FORMAT.extensible && length >= 26 ? bytes.readUInt16LE(24) : declared,
    channels: bytes.readUInt16LE(2),
    sampleRate: bytes.readUInt32LE(4),
    bits: bytes.readUInt16LE(14),
  };
  const sound =
    format.channels > 0 && format.channels <= 64 && format.sampleRate >= 1000 && format.sampleRate <= 768_000;
  if (length < 16 || !sound) {
    throw new DecodeRefusal('not-audio', `The header of ${name} makes no sense. Record or export it again.`);
  }
  return format;
}

function sampleReader({ tag, bits }: WavFormat, name: string): ReadSample {
  if (tag === FORMAT.pcm && bits === 8) return (view, at) => (view.getUint8(at) - 128) / 128;
  if (tag === FORMAT.pcm && bits === 16) return (view, at) => view.getInt16(at, true) / 32_768;
  if (tag === FORMAT.pcm && bits === 24) {
    return (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608;
  }
  if (tag === FORMAT.pcm && bits === 32) return (view, at) => view.getInt32(at, true) / 2_147_483_648;
  if (tag === FORMAT.float && bits === 32) return (view, at) => view.getFloat32(at, true);
  if (tag === FORMAT.float && bits === 64) return (view, at) => view.getFloat64(at, true);
  if (tag === FORMAT.aLaw && bits === 8) return (view, at) => aLaw(view.getUint8(at));
  if (tag === FORMAT.muLaw && bits === 8) return (view, at) => muLaw(view.getUint8(at));
  throw new DecodeRefusal(
    'unsupported-codec',
    `${name} is a WAV file in a coding that Starling cannot read (format ${tag}, ${bits} bits). Save it as 16-bit PCM.`,
  );
}

/** ITU-T G.711. */
function aLaw(byte: number): number {
  const bits = byte ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const mantissa = ((bits & 15) << 4) + (exponent === 0 ? 8 : 264);
  const value = exponent > 1 ? mantissa << (exponent - 1) : mantissa;
  return (bits & 0x80 ? value : -value) / 32_768;
}

/** ITU-T G.711. */
function muLaw(byte: number): number {
  const bits = ~byte & 0xff;
  const value = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return (bits & 0x80 ? -value : value) / 32_768;
}

import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  readSync,
  fstatSync,
  ftruncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../durable.ts';

const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;

/**
 * A mono 16-bit WAV file that grows while it is recorded. Until it is finished its header claims no data, which every
 * reader of ours takes as "to the end of the file"; `finishWav` and `recoverWav` write the true length.
 */
export class GrowingWav {
  readonly #file: number;
  readonly #sampleRate: number;
  #bytes = 0;
  #finished = false;

  constructor(path: string, sampleRate: number) {
    this.#sampleRate = sampleRate;
    this.#file = openSync(path, 'wx');
    writeSync(this.#file, header(sampleRate, 0));
    fsyncSync(this.#file);
    syncFolder(dirname(path));
  }

  get seconds(): number {
    return this.#bytes / SAMPLE_BYTES / this.#sampleRate;
  }

  /**
   * On disk when it returns. When a write fails half-way (disk full) what it wrote is cut off again, so that the file
   * still ends on a whole sample and the same block can be sent once more.
   */
  append(pcm: Uint8Array): void {
    const end = HEADER_BYTES + this.#bytes;
    try {
      for (let at = 0; at < pcm.length;) at += writeSync(this.#file, pcm, at, pcm.length - at, end + at);
      fdatasyncSync(this.#file);
    } catch (cause) {
      ftruncateSync(this.#file, end);
      throw cause;
    }
    this.#bytes += pcm.length;
  }

  /** Writes the true length, which needs no new space, and closes the file. Once is enough; more does no harm. */
  finish(): void {
    if (this.#finished) return;
    writeSync(this.#file, header(this.#sampleRate, this.#bytes), 0, HEADER_BYTES, 0);
    fsyncSync(this.#file);
    closeSync(this.#file);
    this.#finished = true;
  }
}

/**
 * Makes a recording that was cut off anywhere playable again: the data ends at the last whole sample.
 * @returns its length in seconds; null when not even the header was written
 */
export function recoverWav(path: string): number | null {
  const file = openSync(path, 'r+');
  try {
    const start = Buffer.alloc(HEADER_BYTES);
    if (readSync(file, start, 0, HEADER_BYTES, 0) < HEADER_BYTES || start.toString('latin1', 0, 4) !== 'RIFF')
      return null;
    const size = fstatSync(file).size - HEADER_BYTES;
    const bytes = size - (size % SAMPLE_BYTES);
    const sampleRate = start.readUInt32LE(24);
    ftruncateSync(file, HEADER_BYTES + bytes);
    writeSync(file, header(sampleRate, bytes), 0, HEADER_BYTES, 0);
    fsyncSync(file);
    return bytes / SAMPLE_BYTES / sampleRate;
  } finally {
    closeSync(file);
  }
}

/** RIFF WAVE, PCM, mono, 16 bits. */
function header(sampleRate: number, dataBytes: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * SAMPLE_BYTES, 28);
  bytes.writeUInt16LE(SAMPLE_BYTES, 32);
  bytes.writeUInt16LE(SAMPLE_BYTES * 8, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(dataBytes, 40);
  return bytes;
}

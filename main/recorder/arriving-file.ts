import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { Refusal, storageRefusal } from '../refusal.ts';

export interface ArrivalLimits {
  readonly largestBytes: number;
  /** A sentence for the user when more arrives. */
  readonly tooLarge: string;
}

/** A file that comes from the window in numbered parts. */
export class ArrivingFile {
  readonly path: string;
  readonly #file: number;
  readonly #limits: ArrivalLimits;
  #nextSequence = 0;
  #bytes = 0;

  constructor(path: string, limits: ArrivalLimits) {
    this.path = path;
    this.#limits = limits;
    this.#file = openSync(path, 'w');
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** A part that is sent twice, because its answer was lost, is written once; a gap is refused. */
  append(sequence: number, bytes: Uint8Array): void {
    if (sequence < this.#nextSequence) return;
    if (sequence > this.#nextSequence)
      throw new Refusal('bad-input', 'A part of the file did not arrive. Import it again.');
    if (this.#bytes + bytes.length > this.#limits.largestBytes)
      throw new Refusal('bad-input', this.#limits.tooLarge);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    } catch (cause) {
      throw storageRefusal(cause, 'import the file');
    }
    this.#bytes += bytes.length;
    this.#nextSequence++;
  }

  /** The file is whole: on disk when this returns. */
  finish(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  discard(): void {
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }
}

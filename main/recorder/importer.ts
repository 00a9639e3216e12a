import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { safeFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { newTake } from './recorder.ts';
import type { Framing } from './recorder.ts';

/** About 60 minutes of 24-bit stereo at 48 kHz. */
const LARGEST_IMPORT_BYTES = 1.1 * 1024 ** 3;
const ARRIVING = 'arriving.part';

interface Arriving {
  readonly file: number;
  readonly framing: Framing;
  readonly audioFile: string;
  nextSequence: number;
  bytes: number;
}

/** Takes files in from the window in parts; several may arrive at once. A take exists once its file is whole. */
export class Importer {
  readonly #library: Library;
  readonly #arriving = new Map<string, Arriving>();

  constructor(library: Library) {
    this.#library = library;
  }

  begin(framing: Framing, fileName: string): { readonly id: string } {
    const id = randomUUID();
    const folder = this.#library.folders.create(id);
    const file = openSync(join(folder, ARRIVING), 'w');
    this.#arriving.set(id, {
      file,
      framing,
      audioFile: storedName(fileName),
      nextSequence: 0,
      bytes: 0,
    });
    return { id };
  }

  append(id: string, sequence: number, bytes: Uint8Array): void {
    const arriving = this.#expect(id);
    if (sequence < arriving.nextSequence) return;
    if (sequence > arriving.nextSequence)
      throw new Refusal('bad-input', 'A part of the file did not arrive. Import it again.');
    if (arriving.bytes + bytes.length > LARGEST_IMPORT_BYTES) {
      throw new Refusal('bad-input', 'This file is larger than 1 GB. Import at most 60 minutes of audio.');
    }
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(arriving.file, bytes, at);
    } catch (cause) {
      throw storageRefusal(cause, 'import the file');
    }
    arriving.bytes += bytes.length;
    arriving.nextSequence++;
  }

  finish(id: string): StoredTake {
    const { file, framing, audioFile, bytes } = this.#expect(id);
    if (bytes === 0) {
      this.discard(id);
      throw new Refusal('bad-input', `${framing.title} is empty. Choose another file.`);
    }
    fsyncSync(file);
    closeSync(file);
    this.#arriving.delete(id);
    const folder = this.#library.folders.pathOf(id);
    renameSync(join(folder, ARRIVING), join(folder, audioFile));
    return this.#library.save({ ...newTake(id, framing), origin: 'imported', status: 'saved', audioFile });
  }

  discard(id: string): void {
    closeSync(this.#expect(id).file);
    this.#arriving.delete(id);
    this.#library.folders.remove(id);
  }

  /** Files that are still arriving when the program ends are given up; the user still has them. */
  close(): void {
    for (const id of [...this.#arriving.keys()]) this.discard(id);
  }

  #expect(id: string): Arriving {
    const arriving = this.#arriving.get(id);
    if (!arriving)
      throw new Refusal('not-found', 'This import is not running any more. Import the file again.');
    return arriving;
  }
}

/**
 * The file keeps its own name, made safe: messages, reports and people who look into the folder know it by that. What
 * the audio is, is told by its content. A name like that of the take's description is not used.
 */
function storedName(fileName: string): string {
  const extension = extname(fileName);
  if (!/^\.(?!json$)[a-z0-9]{1,5}$/i.test(extension)) return 'original';
  return safeFileName(basename(fileName, extension), extension.slice(1).toLowerCase());
}

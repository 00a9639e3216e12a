import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { safeFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { Refusal } from '../refusal.ts';
import { ArrivingFile } from './arriving-file.ts';
import type { ArrivalLimits } from './arriving-file.ts';
import { newTake } from './recorder.ts';
import type { Framing } from './recorder.ts';

/** About 60 minutes of 24-bit stereo at 48 kHz. */
const LIMITS: ArrivalLimits = {
  largestBytes: 1.1 * 1024 ** 3,
  tooLarge: 'This file is larger than 1 GB. Import at most 60 minutes of audio.',
};
const ARRIVING = 'arriving.part';

interface Arriving {
  readonly file: ArrivingFile;
  readonly framing: Framing;
  readonly audioFile: string;
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
    const file = new ArrivingFile(join(folder, ARRIVING), LIMITS);
    this.#arriving.set(id, { file, framing, audioFile: storedName(fileName) });
    return { id };
  }

  append(id: string, sequence: number, bytes: Uint8Array): void {
    this.#expect(id).file.append(sequence, bytes);
  }

  finish(id: string): StoredTake {
    const { file, framing, audioFile } = this.#expect(id);
    if (file.bytes === 0) {
      this.discard(id);
      throw new Refusal('bad-input', `${framing.title} is empty. Choose another file.`);
    }
    file.finish();
    this.#arriving.delete(id);
    renameSync(file.path, join(this.#library.folders.pathOf(id), audioFile));
    return this.#library.save({ ...newTake(id, framing), origin: 'imported', status: 'saved', audioFile });
  }

  discard(id: string): void {
    this.#expect(id).file.discard();
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

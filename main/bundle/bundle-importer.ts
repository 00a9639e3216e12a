import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleOutcome } from '../../core/bundle-outcome.ts';
import type { Library } from '../library/library.ts';
import { ArrivingFile } from '../recorder/arriving-file.ts';
import type { ArrivalLimits } from '../recorder/arriving-file.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { readBundle } from './read-bundle.ts';

/** A thousand long takes; what a disk holds ends it sooner. */
const LIMITS: ArrivalLimits = {
  largestBytes: 100 * 1024 ** 3,
  tooLarge: 'This bundle is larger than 100 GB. Save fewer takes at a time.',
};

/** Takes bundles in from the window: first to a place of their own, then into the library. */
export class BundleImporter {
  readonly #library: Library;
  readonly #folder: string;
  readonly #arriving = new Map<string, ArrivingFile>();

  constructor(library: Library, libraryDir: string) {
    this.#library = library;
    this.#folder = join(libraryDir, 'arriving');
    // What a crash left half arrived; the user still has the file.
    rmSync(this.#folder, { recursive: true, force: true });
  }

  begin(): { readonly id: string } {
    const id = randomUUID();
    try {
      mkdirSync(this.#folder, { recursive: true });
      this.#arriving.set(id, new ArrivingFile(join(this.#folder, id), LIMITS));
    } catch (cause) {
      throw storageRefusal(cause, 'take the bundle in');
    }
    return { id };
  }

  append(id: string, sequence: number, bytes: Uint8Array): void {
    this.#expect(id).append(sequence, bytes);
  }

  async finish(id: string): Promise<BundleOutcome> {
    const file = this.#expect(id);
    this.#arriving.delete(id);
    file.finish();
    try {
      return await readBundle(this.#library, file.path);
    } finally {
      rmSync(file.path, { force: true });
    }
  }

  discard(id: string): void {
    this.#expect(id).discard();
    this.#arriving.delete(id);
  }

  close(): void {
    for (const id of [...this.#arriving.keys()]) this.discard(id);
  }

  #expect(id: string): ArrivingFile {
    const file = this.#arriving.get(id);
    if (file) return file;
    throw new Refusal('not-found', 'This bundle is not arriving any more. Choose it again.');
  }
}

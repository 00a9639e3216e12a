import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { storageRefusal } from '../refusal.ts';

/** Where results go: a folder, or the standard output when there is one result only. */
export class Output {
  readonly #folder: string | null;
  readonly #written = new Set<string>();

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  /**
   * Writes DIR/<name>.<extension>, whole or not at all, and returns its path; or prints. Two inputs of one name in
   * different folders must not overwrite each other: the later one keeps its own extension in the name.
   */
  async write(input: string, extension: string, content: string | Uint8Array): Promise<string | null> {
    if (this.#folder === null) {
      process.stdout.write(content);
      return null;
    }
    const path = this.#pathFor(input, extension);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(`${path}.part`, content);
      await rename(`${path}.part`, path);
    } catch (cause) {
      throw storageRefusal(cause, `write ${path}`);
    }
    return path;
  }

  #pathFor(input: string, extension: string): string {
    const bare = basename(input, extname(input));
    const names = [
      bare,
      basename(input),
      ...Array.from({ length: 1000 }, (_, i) => `${basename(input)}-${i + 2}`),
    ];
    const name = names.find((candidate) => !this.#written.has(`${candidate}.${extension}`)) ?? bare;
    this.#written.add(`${name}.${extension}`);
    return join(this.#folder ?? '', `${name}.${extension}`);
  }
}

import { rename, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { madeFolder } from '../made-folder.ts';
import { InputFailed } from './each-file.ts';
import { mayReplace } from './own-result.ts';

/** Where results go: a folder, or the standard output when there is one result only. */
export class Output {
  readonly #folder: string | null;
  readonly #force: boolean;
  readonly #written = new Set<string>();

  /** @param force replace whatever is in the way */
  constructor({ out, force }: { readonly out: string | null; readonly force: boolean }) {
    this.#folder = out;
    this.#force = force;
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
    if (resolve(path) === resolve(input)) {
      throw new InputFailed(
        `${basename(input)} would be overwritten by its own result. Choose another folder with --out.`,
      );
    }
    if (!this.#force && !(await mayReplace(path, extension, content))) {
      throw new InputFailed(
        `${basename(input)}: ${path} is there already, and not Starling's. Add --force to replace it, or choose another folder with --out.`,
      );
    }
    try {
      await madeFolder(this.#folder);
      await writeFile(`${path}.part`, content);
      await rename(`${path}.part`, path);
    } catch (cause) {
      throw new InputFailed(`${basename(input)}: ${path} cannot be written. ${remedyFor(cause)}`);
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

function remedyFor(cause: unknown): string {
  switch (cause instanceof Error && 'code' in cause ? cause.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full: free some space.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Check the permissions of the folder given with --out.';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'What --out names is a file, not a folder.';
    default:
      return 'Check the folder given with --out.';
  }
}

import { lstatSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { madeFolder } from '../made-folder.ts';
import { InputFailed } from './each-file.ts';

/** Where the results of a command go that must not replace what is there unless told to. */
export interface Destination {
  readonly folder: string;
  /** Given with --force. */
  readonly replace: boolean;
}

/**
 * Writes one result, whole or not at all.
 * @param write is given the path of a draft beside the final one
 * @returns the result's path
 * Throws an InputFailed when there is such a file already, or the folder cannot be written.
 */
export async function writeNew(
  { folder, replace }: Destination,
  fileName: string,
  write: (draft: string) => Promise<void> | void,
): Promise<string> {
  const path = join(folder, fileName);
  if (!replace && lstatSync(path, { throwIfNoEntry: false })) {
    throw new InputFailed(
      `${path} is there already. Add --force to replace it, or choose another folder with --out.`,
    );
  }
  const draft = `${path}.part`;
  try {
    await madeFolder(folder);
    await write(draft);
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    if (cause instanceof Error && 'code' in cause) {
      throw new InputFailed(
        `${path} cannot be written. Check the folder given with --out, and that the disk has room.`,
      );
    }
    throw cause;
  }
  return path;
}

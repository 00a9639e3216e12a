import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Walkthrough } from '../core/walkthrough.ts';
import { Refusal } from './refusal.ts';
import { faultsInWords, readWalkthroughFile } from './walkthrough-file.ts';
import type { WalkthroughFault } from './walkthrough-file.ts';

export interface Walkthroughs {
  readonly all: readonly Walkthrough[];
  /** The file of each, by its id. */
  readonly files: ReadonlyMap<string, string>;
  /** A sentence for each file that could not be used: which file, where, and how to mend it. */
  readonly notices: readonly string[];
}

/** Reads the walkthroughs of several folders. One with the id of an earlier one takes its place. */
export function loadWalkthroughs(folders: readonly string[]): Walkthroughs {
  const byId = new Map<string, Walkthrough>();
  const fileById = new Map<string, string>();
  const notices: string[] = [];
  const filesOf = (folder: string): string[] => {
    const files = yamlFilesIn(folder);
    if (files) return files;
    notices.push(`The walkthroughs in ${folder} were left out: this is not a folder that can be read.`);
    return [];
  };
  for (const path of folders.flatMap(filesOf)) {
    const read = readWalkthroughFile(path);
    if (read.ok) {
      byId.set(read.value.id, read.value);
      fileById.set(read.value.id, path);
    } else notices.push(noticeFor(path, read.failure));
  }
  return { all: [...byId.values()], files: fileById, notices };
}

/** Throws a Refusal that names the ones there are. */
export function walkthroughById({ all }: Pick<Walkthroughs, 'all'>, id: string): Walkthrough {
  const found = all.find((walkthrough) => walkthrough.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    `There is no walkthrough ${id}. Choose one of ${all.map((w) => w.id).join(', ')}.`,
  );
}

/** @returns null when there is something of that name that cannot be read as a folder */
function yamlFilesIn(folder: string): string[] | null {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return null;
  }
}

const noticeFor = (path: string, faults: readonly WalkthroughFault[]): string =>
  `The walkthrough ${basename(path)} was left out: ${faultsInWords(faults)}. Correct the file, or delete it.`;

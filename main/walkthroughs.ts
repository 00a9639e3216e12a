import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { walkthroughSchema } from '../core/walkthrough.ts';
import type { Walkthrough } from '../core/walkthrough.ts';
import { Refusal } from './refusal.ts';

const LARGEST_BYTES = 1024 * 1024;

export interface Walkthroughs {
  readonly all: readonly Walkthrough[];
  /** A sentence for each file that could not be used: which file, where, and how to mend it. */
  readonly notices: readonly string[];
}

/** Reads the walkthroughs of several folders. One with the id of an earlier one takes its place. */
export function loadWalkthroughs(folders: readonly string[]): Walkthroughs {
  const byId = new Map<string, Walkthrough>();
  const notices: string[] = [];
  const filesOf = (folder: string): string[] => {
    const files = yamlFilesIn(folder);
    if (files) return files;
    notices.push(`The walkthroughs in ${folder} were left out: this is not a folder that can be read.`);
    return [];
  };
  for (const path of folders.flatMap(filesOf)) {
    const read = readWalkthrough(path);
    if (typeof read === 'string') notices.push(read);
    else byId.set(read.id, read);
  }
  return { all: [...byId.values()], notices };
}

/** Throws a Refusal that names the ones there are. */
export function walkthroughById({ all }: Walkthroughs, id: string): Walkthrough {
  const found = all.find((walkthrough) => walkthrough.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    `There is no walkthrough ${id}. Choose one of ${all.map((w) => w.id).join(', ')}.`,
  );
}

/** The walkthrough that is used when none is asked for. */
export const DEFAULT_WALKTHROUGH = 'production-incident';

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

function readWalkthrough(path: string): Walkthrough | string {
  const name = basename(path);
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length > LARGEST_BYTES) return `The walkthrough ${name} is larger than 1 MB and was left out.`;
    const parsed = walkthroughSchema.safeParse(parse(text, { maxAliasCount: 20 }));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return `The walkthrough ${name} was left out: ${where ? `${where}: ` : ''}${issue?.message ?? 'it is not a walkthrough'}.`;
  } catch (cause) {
    const why = cause instanceof YAMLParseError ? cause.message.split('\n', 1)[0] : 'it cannot be read';
    return `The walkthrough ${name} was left out: ${why}`;
  }
}

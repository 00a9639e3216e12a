import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable.ts';
import { usualLibraryDir } from './folders.ts';
import { ARRIVING, moveLibrary } from './library/move-library.ts';
import { madeFolder } from './made-folder.ts';
import { Refusal } from './refusal.ts';

/** In the usual library folder: where the library is instead, and where it is to go at the next start. */
const POINTER = 'location.json';

const pointerSchema = z.object({ library: z.string().nullable(), moveTo: z.string().nullable() });
type Pointer = z.infer<typeof pointerSchema>;
const USUAL: Pointer = { library: null, moveTo: null };

/** Where takes are kept: STARLING_HOME, else where the user moved them, else the platform's application-data folder. */
export function libraryDir(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.STARLING_HOME) return resolve(environment.STARLING_HOME);
  return pointer().library ?? usualLibraryDir();
}

/** The folder the library will be in after the next start, or null when it stays. */
export const libraryMovesTo = (): string | null => (process.env.STARLING_HOME ? null : pointer().moveTo);

/**
 * Has the library moved at the next start, before anything has it open; null calls that off.
 * Throws a Refusal when it cannot go there.
 */
export async function scheduleMove(target: string | null): Promise<void> {
  if (process.env.STARLING_HOME)
    throw new Refusal('bad-input', 'STARLING_HOME says where the library is. Change that instead.');
  if (target !== null) expectFree(target);
  await writePointer({ ...pointer(), moveTo: target });
}

/**
 * Moves the library if that was asked for. To be called before it is opened.
 * @returns a sentence for the user when it could not be moved; the library is then where it was, whole
 */
export async function moveIfScheduled(): Promise<string | null> {
  const target = libraryMovesTo();
  if (target === null) return null;
  const from = libraryDir();
  const { library } = pointer();
  try {
    await moveLibrary(from, target, {
      keep: [POINTER],
      switchOver: () => writePointer({ library: target, moveTo: null }),
    });
    return null;
  } catch (cause) {
    // First the pointer, which may have been switched over already; only then what arrived can go.
    await writePointer({ library, moveTo: null });
    rmSync(target, { recursive: true, force: true });
    const why = cause instanceof Refusal ? cause.message : 'Something unexpected went wrong.';
    return `The library could not be moved to ${target}, and is where it was. ${why}`;
  }
}

function expectFree(target: string): void {
  if (!isAbsolute(target))
    throw new Refusal('bad-input', 'Give the whole path of the folder, from the root of the disk.');
  const from = libraryDir();
  if (isWithin(target, from) || isWithin(from, target))
    throw new Refusal('bad-input', 'The new folder must not lie in the library, nor around it.');
  if (!existsSync(target)) return;
  const inside = contentsOf(target);
  if (inside === null) throw new Refusal('bad-input', 'That is a file, or a folder Starling may not read.');
  if (inside.length > 0 && !inside.includes(ARRIVING))
    throw new Refusal('bad-input', 'There is something in that folder. Choose an empty one, or a new name.');
}

function contentsOf(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

const pointerPath = () => join(usualLibraryDir(), POINTER);

/** What cannot be read is as if it were not there: the usual folder is then the library. */
function pointer(): Pointer {
  try {
    return pointerSchema.parse(JSON.parse(readFileSync(pointerPath(), 'utf8')));
  } catch {
    return USUAL;
  }
}

async function writePointer(pointer: Pointer): Promise<void> {
  await madeFolder(usualLibraryDir());
  writeDurably(pointerPath(), `${JSON.stringify(pointer)}\n`);
}

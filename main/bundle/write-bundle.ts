import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { filesOf, keptTake } from '../library/kept-take.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import { COVER, DESCRIPTION, entryOf } from './bundle-format.ts';
import type { Cover } from './bundle-format.ts';

const PLAIN = { compress: false } as const;

/**
 * Takes with all that is kept about them, as one file for another machine. It is written while it is read, so an hour of
 * audio is never in memory, nor are the reviews of all takes at once. Takes that are still being recorded are left out.
 * @param ids of the takes, or null for all of them
 * Throws a Refusal when there is none to write, or one has lost its audio.
 */
export async function writeBundle(
  library: Library,
  ids: readonly string[] | null,
): Promise<NodeJS.ReadableStream> {
  const wanted = (ids ?? library.list().map(({ id }) => id)).filter(
    (id) => library.get(id).status !== 'recording',
  );
  if (wanted.length === 0)
    throw new Refusal('not-found', 'There is no finished take to write. Record or import one first.');
  const zip = new ZipFile();
  zip.addBuffer(jsonOf({ format: 'starling-bundle', version: 1 } satisfies Cover), COVER);
  for (const id of new Set(wanted)) await addTake(zip, library, id);
  zip.end();
  // A file that vanishes while it is written makes the whole bundle fail, rather than one that lacks something.
  zip.on('error', (cause) => void zip.outputStream.emit('error', cause));
  return zip.outputStream;
}

async function addTake(zip: ZipFile, library: Library, id: string): Promise<void> {
  const take = library.get(id);
  const mtime = new Date(take.createdAt);
  const folder = library.folders.pathOf(id);
  for (const file of filesOf({ take, probeAnswers: library.probeAnswers(id) })) {
    const path = join(folder, file);
    const stats = await stat(path).catch(() => null);
    if (!stats?.isFile())
      throw new Refusal(
        'storage',
        `The audio of “${take.title}” is not in the library folder any more. Put it back or delete the take, then try again.`,
      );
    zip.addFile(path, entryOf(id, file), { ...PLAIN, mtime });
  }
  zip.addReadStreamLazy(entryOf(id, DESCRIPTION), { mtime }, (give) => give(null, description(library, id)));
}

/** Read when its turn comes; a take that was deleted meanwhile makes the stream fail. */
function description(library: Library, id: string): Readable {
  return Readable.from(
    (function* () {
      yield jsonOf(keptTake(library, id));
    })(),
  );
}

const jsonOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

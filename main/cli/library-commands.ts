import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableOfTakes } from '../coach/table-of-takes.ts';
import { libraryDir } from '../folders.ts';
import { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { InputFailed } from './each-file.ts';
import type { LibraryCommand } from './library-arguments.ts';
import { writeNew } from './new-file.ts';

/**
 * Does what was asked with the takes that are kept. Failures are one line each on the standard error.
 * @returns whether everything was done
 */
export async function libraryCommand(command: LibraryCommand, walkthroughs: Walkthroughs): Promise<boolean> {
  const library = openLibrary();
  if (library.notice) console.error(library.notice);
  try {
    await done(command, library, walkthroughs);
    return true;
  } catch (cause) {
    if (!(cause instanceof InputFailed)) throw cause;
    console.error(cause.message);
    return false;
  } finally {
    library.close();
  }
}

/** Looking must not make a library where there is none. */
function openLibrary(): Library {
  const folder = libraryDir();
  if (existsSync(join(folder, 'starling.db'))) return new Library(folder);
  throw new Refusal(
    'not-found',
    `There are no takes in ${folder} yet. Set STARLING_HOME if they are elsewhere.`,
  );
}

async function done(command: LibraryCommand, library: Library, walkthroughs: Walkthroughs): Promise<void> {
  switch (command.name) {
    case 'takes': {
      const table = tableOfTakes(library, walkthroughs);
      if (command.out === null) process.stdout.write(table);
      else {
        const to = { folder: command.out, replace: command.force };
        console.error(await writeNew(to, 'takes.csv', (draft) => writeFile(draft, table)));
      }
    }
  }
}

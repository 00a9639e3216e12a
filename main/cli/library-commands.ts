import { createWriteStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bundleSentence } from '../../core/bundle-outcome.ts';
import { bundleFileName } from '../bundle/bundle-download.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { writeBundle } from '../bundle/write-bundle.ts';
import { comparisonOfTakes } from '../coach/comparison-of-takes.ts';
import { progressOfTakes } from '../coach/progress-of-takes.ts';
import { reportOfTake } from '../coach/report-of-take.ts';
import type { ReportFile } from '../coach/report-of-take.ts';
import { tableOfTakes } from '../coach/table-of-takes.ts';
import { libraryDir } from '../library-location.ts';
import { numberedFileName } from '../exporter/safe-file-name.ts';
import { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { eachFile, InputFailed } from './each-file.ts';
import type { LibraryCommand } from './library-arguments.ts';
import { writeNew } from './new-file.ts';
import type { Writing } from './read-options.ts';

/**
 * Does what was asked with the takes that are kept. Failures are one line each on the standard error.
 * @returns whether everything was done
 */
export async function libraryCommand(command: LibraryCommand, walkthroughs: Walkthroughs): Promise<boolean> {
  const library = openLibrary(command.name === 'import');
  if (library.notice) console.error(library.notice);
  try {
    if (command.name === 'import') return await eachFile(command.files, (file) => taken(library, file));
    if (command.name === 'report') return await reported(command, library, walkthroughs);
    await written(command, library, walkthroughs);
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
function openLibrary(mayBeNew: boolean): Library {
  const folder = libraryDir();
  if (mayBeNew || existsSync(join(folder, 'starling.db'))) return new Library(folder);
  throw new Refusal(
    'not-found',
    `There are no takes in ${folder} yet. Set STARLING_HOME if they are elsewhere.`,
  );
}

async function taken(library: Library, file: string): Promise<null> {
  if (!existsSync(file)) throw new InputFailed(`${basename(file)}: there is no such file.`);
  try {
    console.log(`${basename(file)}: ${bundleSentence(await readBundle(library, file))}`);
    return null;
  } catch (cause) {
    throw cause instanceof Refusal ? new InputFailed(`${basename(file)}: ${cause.message}`) : cause;
  }
}

/** A report of each take in each format; what is wrong with one take does not keep the others from theirs. */
const reported = (
  command: Extract<LibraryCommand, { readonly name: 'report' }>,
  library: Library,
  walkthroughs: Walkthroughs,
): Promise<boolean> =>
  eachFile(command.takes, async (id) => {
    const { takes, formats, parts } = command;
    const title = parts.name ? library.get(id).title : 'take';
    for (const format of formats) {
      const { bytes } = await reportOfTake(library, walkthroughs, { id, format, parts });
      const fileName = numberedFileName(title, format, { at: takes.indexOf(id), of: takes.length });
      await writtenFile(command, { fileName, bytes });
    }
    return null;
  });

type WritingCommand = Exclude<LibraryCommand, { readonly name: 'import' | 'report' }>;

async function written(command: WritingCommand, library: Library, walkthroughs: Walkthroughs): Promise<void> {
  switch (command.name) {
    case 'takes':
      return writtenFile(command, {
        fileName: 'takes.csv',
        bytes: new TextEncoder().encode(tableOfTakes(library, walkthroughs)),
      });
    case 'compare':
      return writtenFile(command, await comparisonOfTakes(library, walkthroughs, command));
    case 'progress':
      return writtenFile(command, await progressOfTakes(library, walkthroughs, command));
    case 'export': {
      const bundle = await writeBundle(library, command.takes.length > 0 ? command.takes : null);
      const to = { folder: command.out ?? '.', replace: command.force };
      console.error(
        await writeNew(to, bundleFileName(new Date()), (draft) =>
          pipeline(bundle, createWriteStream(draft, { flush: true })),
        ),
      );
    }
  }
}

async function writtenFile(
  { out, force }: Writing,
  { fileName, bytes }: Pick<ReportFile, 'fileName' | 'bytes'>,
): Promise<void> {
  if (out === null) process.stdout.write(bytes);
  else
    console.error(
      await writeNew({ folder: out, replace: force }, fileName, (draft) => writeFile(draft, bytes)),
    );
}

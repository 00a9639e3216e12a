// Writes reports and a bundle of a library into a folder, over and over, and tells of each file.
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { EVERYTHING } from '../../../core/report/shared-parts.ts';
import { writeBundle } from '../../../main/bundle/write-bundle.ts';
import { writeNew } from '../../../main/cli/new-file.ts';
import { reportOfTake } from '../../../main/coach/report-of-take.ts';
import { WALKTHROUGHS_DIR } from '../../../main/folders.ts';
import { Library } from '../../../main/library/library.ts';
import { loadWalkthroughs } from '../../../main/walkthroughs.ts';

const [home = '', folder = ''] = process.argv.slice(2);
const library = new Library(home);
const walkthroughs = loadWalkthroughs([WALKTHROUGHS_DIR]);
const id = library.list()[0]?.id ?? '';
for (;;) {
  for (const format of ['html', 'json', 'md'] as const) {
    const { bytes } = await reportOfTake(library, walkthroughs, { id, format, parts: EVERYTHING });
    await writeNew({ folder, replace: true }, `report.${format}`, (draft) => writeFile(draft, bytes));
    process.stdout.write(`${format}\n`);
  }
  const bundle = await writeBundle(library, null);
  await writeNew({ folder, replace: true }, 'takes.starling', (draft) =>
    pipeline(bundle, createWriteStream(draft)),
  );
  process.stdout.write('bundle\n');
}

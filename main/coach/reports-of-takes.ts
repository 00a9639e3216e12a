import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ReportsWanted } from '../../core/report/wanted-report.ts';
import { numberedFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { reportOfTake } from './report-of-take.ts';

/**
 * A report of each take, in one zip file. Each is written when its turn comes, so that one report at a time is in
 * memory; their names are numbered, for takes may share a title.
 * Throws a Refusal when one of them has no review.
 */
export function reportsOfTakes(
  library: Library,
  walkthroughs: Walkthroughs,
  { takes, format, parts }: ReportsWanted,
): NodeJS.ReadableStream {
  const unread = takes.map((id) => library.get(id)).find(({ id }) => library.reading(id) === null);
  if (unread)
    throw new Refusal('not-found', `“${unread.title}” has no review yet. Run its analysis, or leave it out.`);
  const zip = new ZipFile();
  takes.forEach((id, at) => {
    const { title, createdAt } = library.get(id);
    const name = parts.name ? title : 'take';
    const entry = numberedFileName(name, format, { at, of: takes.length });
    zip.addReadStreamLazy(entry, { mtime: new Date(createdAt) }, (give) => {
      reportOfTake(library, walkthroughs, { id, format, parts }).then(
        ({ bytes }) => give(null, Readable.from([Buffer.from(bytes.buffer)])),
        (cause: unknown) => give(cause, Readable.from([])),
      );
    });
  });
  zip.end();
  // A report that cannot be written makes the whole file fail, rather than one that lacks something.
  zip.on('error', (cause) => void zip.outputStream.emit('error', cause));
  return zip.outputStream;
}

import { takeIdSchema } from '../../core/take.ts';
import type { Download } from '../download.ts';
import type { Library } from '../library/library.ts';
import { BUNDLE_EXTENSION, BUNDLE_MIME_TYPE } from './bundle-format.ts';
import { writeBundle } from './write-bundle.ts';

export const bundleFileName = (now: Date): string =>
  `starling-${now.toISOString().slice(0, 10)}.${BUNDLE_EXTENSION}`;

/** `/bundle`, of all takes, or `/bundle?take=ID&take=ID`. It is streamed: the window's own calls would hold it in memory. */
export async function bundleDownload(library: Library, query: URLSearchParams): Promise<Download> {
  const ids = takeIdSchema.array().safeParse(query.getAll('take'));
  if (!ids.success) return { status: 404, why: 'There is no such take.' };
  return {
    status: 200,
    headers: {
      'Content-Type': BUNDLE_MIME_TYPE,
      'Content-Disposition': `attachment; filename="${bundleFileName(new Date())}"`,
      'Cache-Control': 'no-store',
    },
    body: await writeBundle(library, ids.data.length > 0 ? ids.data : null),
  };
}

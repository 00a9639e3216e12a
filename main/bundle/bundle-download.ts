import { takeIdSchema } from '../../core/take.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import { BUNDLE_EXTENSION, BUNDLE_MIME_TYPE } from './bundle-format.ts';
import { writeBundle } from './write-bundle.ts';

/** An answer to a request for a bundle, for either door to send. */
export type BundleAnswer =
  | {
      readonly status: 200;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: NodeJS.ReadableStream;
    }
  | { readonly status: 404; readonly why: string };

export const bundleFileName = (now: Date): string =>
  `starling-${now.toISOString().slice(0, 10)}.${BUNDLE_EXTENSION}`;

/** `/bundle`, of all takes, or `/bundle?take=ID&take=ID`. It is streamed: the window's own calls would hold it in memory. */
export async function bundleDownload(library: Library, query: URLSearchParams): Promise<BundleAnswer> {
  const ids = takeIdSchema.array().safeParse(query.getAll('take'));
  if (!ids.success) return { status: 404, why: 'There is no such take.' };
  try {
    return {
      status: 200,
      headers: {
        'Content-Type': BUNDLE_MIME_TYPE,
        'Content-Disposition': `attachment; filename="${bundleFileName(new Date())}"`,
        'Cache-Control': 'no-store',
      },
      body: await writeBundle(library, ids.data.length > 0 ? ids.data : null),
    };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { status: 404, why: cause.message };
  }
}

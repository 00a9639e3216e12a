import { PREVIEW_PATH, REPORTS_PATH } from '../core/report/wanted-report.ts';
import { bundleDownload } from './bundle/bundle-download.ts';
import { previewOf, reportsDownload } from './coach/report-downloads.ts';
import type { Download } from './download.ts';
import { Refusal } from './refusal.ts';
import type { Services } from './services.ts';

/** Every file that is made when its address is asked for; null for an address that is none of theirs. */
export async function downloadAt(
  path: string,
  query: URLSearchParams,
  { library, walkthroughs }: Services,
): Promise<Download | null> {
  try {
    switch (path) {
      case '/bundle':
        return await bundleDownload(library, query);
      case PREVIEW_PATH:
        return await previewOf(query.get('wanted'), library, walkthroughs);
      case REPORTS_PATH:
        return reportsDownload(query.get('wanted'), library, walkthroughs);
      default:
        return null;
    }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { status: 404, why: cause.message };
  }
}

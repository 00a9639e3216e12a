import { Readable } from 'node:stream';
import type { z } from 'zod';
import { previewWantedSchema, reportsWantedSchema } from '../../core/report/wanted-report.ts';
import type { PreviewWanted } from '../../core/report/wanted-report.ts';
import { PREVIEW_POLICY } from '../content-security-policy.ts';
import type { Download } from '../download.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { comparisonOfTakes } from './comparison-of-takes.ts';
import { progressOfTakes } from './progress-of-takes.ts';
import { reportOfTake } from './report-of-take.ts';
import type { ReportFile } from './report-of-take.ts';
import { reportsOfTakes } from './reports-of-takes.ts';

/** The page of a report, to be looked at in a frame. */
export async function previewOf(
  wanted: string | null,
  library: Library,
  walkthroughs: Walkthroughs,
): Promise<Download> {
  const { mimeType, bytes } = await pageOf(asked(previewWantedSchema, wanted), library, walkthroughs);
  return {
    status: 200,
    headers: {
      'Content-Type': mimeType,
      'Content-Security-Policy': PREVIEW_POLICY,
      'Cache-Control': 'no-store',
    },
    body: Readable.from([bytes]),
  };
}

function pageOf(wanted: PreviewWanted, library: Library, walkthroughs: Walkthroughs): Promise<ReportFile> {
  switch (wanted.kind) {
    case 'review':
      return reportOfTake(library, walkthroughs, { ...wanted, format: 'html' });
    case 'comparison':
      return comparisonOfTakes(library, walkthroughs, { ...wanted, format: 'html' });
    case 'progress':
      return progressOfTakes(library, walkthroughs, { ...wanted, format: 'html' });
  }
}

/** Reports of several takes as one zip file. */
export function reportsDownload(
  wanted: string | null,
  library: Library,
  walkthroughs: Walkthroughs,
): Download {
  const body = reportsOfTakes(library, walkthroughs, asked(reportsWantedSchema, wanted));
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="starling-reports.zip"',
      'Cache-Control': 'no-store',
    },
    body,
  };
}

function asked<Wanted>(schema: z.ZodType<Wanted>, json: string | null): Wanted {
  try {
    return schema.parse(JSON.parse(json ?? ''));
  } catch {
    throw new Refusal('bad-input', 'Starling has no such report.');
  }
}

import type { PageFormat } from '../../core/report/formats.ts';
import { toComparisonHtml } from '../../core/report/comparison-html.ts';
import { toComparisonMarkdown } from '../../core/report/comparison-markdown.ts';
import { toProgressHtml } from '../../core/report/progress-html.ts';
import { toProgressMarkdown } from '../../core/report/progress-markdown.ts';
import type { WrittenComparison } from '../../core/report/written-comparison.ts';
import type { WrittenProgress } from '../../core/report/written-progress.ts';
import type { RenderedReport } from './render-report.ts';
import { rendered } from './render-report.ts';
import { sha256 } from './sha256.ts';

/** Writes a comparison out in one format. */
export const renderComparison = async (
  format: PageFormat,
  written: WrittenComparison,
): Promise<RenderedReport> =>
  rendered(
    format,
    await {
      html: () => toComparisonHtml(written, sha256),
      md: () => toComparisonMarkdown(written),
      pdf: async () => (await import('./pdf-comparison.ts')).renderComparisonPdf(written),
    }[format](),
  );

/** Writes a progress report out in one format. */
export const renderProgress = async (format: PageFormat, written: WrittenProgress): Promise<RenderedReport> =>
  rendered(
    format,
    await {
      html: () => toProgressHtml(written, sha256),
      md: () => toProgressMarkdown(written),
      pdf: async () => (await import('./pdf-progress.ts')).renderProgressPdf(written),
    }[format](),
  );

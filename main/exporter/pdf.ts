import { framing } from '../../core/report/written-review.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { sectionChart, takeBand } from './pdf-charts.ts';
import { pdfDocument } from './pdf-document.ts';
import { commentPart, findingPart, strengthPart } from './pdf-findings.ts';
import { loadFonts } from './pdf-fonts.ts';
import { printable } from './pdf-printable.ts';
import { deliveryPart, probePart, scorePart } from './pdf-scores.ts';
import { fixTheseFirst, titleBlock } from './pdf-summary.ts';
import { transcriptPart } from './pdf-transcript.ts';

/** The review laid out for paper. */
export async function renderPdf(written: WrittenReview): Promise<Uint8Array<ArrayBuffer>> {
  const { written: shown, complete } = printable(written, await loadFonts());
  return pdfDocument({
    title: shown.title,
    subject: `${shown.report.question} (${framing(shown.report)})`,
    createdAt: shown.createdAt,
    pages: [
      [titleBlock(shown), takeBand(shown), sectionChart(shown), fixTheseFirst(shown), deliveryPart(shown)],
      [findingPart(shown), strengthPart(shown), commentPart(shown)],
      ...(shown.tellsTranscript ? [[transcriptPart(shown, complete)]] : []),
      [scorePart(shown), probePart(shown)],
    ],
  });
}

import { Document, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { framing } from '../../core/report/written-review.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { sectionChart, takeBand } from './pdf-charts.ts';
import { commentPart, findingPart, strengthPart } from './pdf-findings.ts';
import { loadFonts } from './pdf-fonts.ts';
import { printable } from './pdf-printable.ts';
import { deliveryPart, probePart, scorePart } from './pdf-scores.ts';
import { styles } from './pdf-style.ts';
import { fixTheseFirst, titleBlock } from './pdf-summary.ts';
import { transcriptPart } from './pdf-transcript.ts';

/** The review laid out for A4 paper: real text, embedded fonts, page numbers, an outline and the document's metadata. */
export async function renderPdf(written: WrittenReview): Promise<Uint8Array<ArrayBuffer>> {
  const hasGlyph = await loadFonts();
  const { written: shown, complete } = printable(written, hasGlyph);
  const date = new Date(written.createdAt);
  const created = Number.isNaN(date.getTime()) ? {} : { creationDate: date, modificationDate: date };
  const document = createElement(
    Document,
    {
      title: shown.title,
      subject: `${shown.report.question} (${framing(shown.report)})`,
      author: 'Starling',
      creator: 'Starling',
      producer: 'Starling',
      language: 'en',
      pdfVersion: '1.7',
      pageMode: 'useOutlines',
      ...created,
    },
    page(shown, 'summary', [
      titleBlock(shown),
      takeBand(shown),
      sectionChart(shown),
      fixTheseFirst(shown),
      deliveryPart(shown),
    ]),
    page(shown, 'findings', [findingPart(shown), strengthPart(shown), commentPart(shown)]),
    page(shown, 'transcript', [transcriptPart(shown, complete)]),
    page(shown, 'scores', [scorePart(shown), probePart(shown)]),
  );
  return new Uint8Array(await renderToBuffer(document));
}

const page = ({ title }: WrittenReview, key: string, parts: readonly ReactNode[]): ReactElement =>
  createElement(Page, { key, size: 'A4', style: styles.page }, ...parts, footer(title));

const footer = (title: string): ReactElement =>
  createElement(Text, {
    fixed: true,
    style: styles.footer,
    render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}, ${title}`,
  });

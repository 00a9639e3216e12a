import { Document, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { styles } from './pdf-style.ts';

export interface PdfParts {
  readonly title: string;
  readonly subject: string;
  /** ISO 8601; the file's date. */
  readonly createdAt: string;
  /** Each begins on a sheet of its own and may run over several. */
  readonly pages: readonly (readonly ReactNode[])[];
}

/** A4 paper with real text, embedded fonts, page numbers, an outline and the document's metadata. */
export async function pdfDocument(parts: PdfParts): Promise<Uint8Array<ArrayBuffer>> {
  const { title, subject, createdAt, pages } = parts;
  const date = new Date(createdAt);
  const created = Number.isNaN(date.getTime()) ? {} : { creationDate: date, modificationDate: date };
  const document = createElement(
    Document,
    {
      title,
      subject,
      author: 'Starling',
      creator: 'Starling',
      producer: 'Starling',
      language: 'en',
      pdfVersion: '1.7',
      pageMode: 'useOutlines',
      ...created,
    },
    ...pages.map((content, at) =>
      createElement(Page, { key: at, size: 'A4', style: styles.page }, ...content, footer(title)),
    ),
  );
  return new Uint8Array(await renderToBuffer(document));
}

const footer = (title: string): ReactElement =>
  createElement(Text, {
    fixed: true,
    style: styles.footer,
    render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}, ${title}`,
  });

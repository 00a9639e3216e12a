import type { ExportFormat } from '../../core/coach-api.ts';
import { toHtml } from '../../core/report/html.ts';
import { toMarkdown } from '../../core/report/markdown.ts';
import { toSrt } from '../../core/report/srt.ts';
import { toTxt } from '../../core/report/txt.ts';
import { toVtt } from '../../core/report/vtt.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { audioUri } from './audio-uri.ts';
import { sha256 } from './sha256.ts';
import type { Recording } from './audio-uri.ts';

export interface ReportInput extends WrittenReview {
  /** The recording, to be put into formats that can play it; null leaves it out. */
  readonly audio: Recording | null;
}

export interface RenderedReport {
  /** Without a full stop. */
  readonly extension: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Renderer = (input: ReportInput) => string | Promise<Uint8Array<ArrayBuffer>>;

/** The PDF engine takes a quarter of a second to load, so only a PDF loads it. */
const toPdf: Renderer = async (input) => (await import('./pdf.ts')).renderPdf(input);

const FORMATS: Readonly<Record<ExportFormat, { readonly mimeType: string; readonly render: Renderer }>> = {
  json: { mimeType: 'application/json', render: ({ report }) => `${JSON.stringify(report, null, 2)}\n` },
  html: {
    mimeType: 'text/html;charset=utf-8',
    render: (input) => toHtml(input, { audioUri: input.audio && audioUri(input.audio), sha256 }),
  },
  pdf: { mimeType: 'application/pdf', render: toPdf },
  md: { mimeType: 'text/markdown;charset=utf-8', render: toMarkdown },
  srt: {
    mimeType: 'application/x-subrip;charset=utf-8',
    render: ({ report }) => toSrt(report.transcript.words),
  },
  vtt: {
    mimeType: 'text/vtt;charset=utf-8',
    render: ({ report }) => toVtt(report.transcript.words, report.sections),
  },
  txt: {
    mimeType: 'text/plain;charset=utf-8',
    render: ({ report }) => toTxt(report.transcript.words, report.sections),
  },
};

/** Writes a review out in one format. The bytes are the whole file; the extension is the format's own name. */
export async function renderReport(format: ExportFormat, input: ReportInput): Promise<RenderedReport> {
  const { mimeType, render } = FORMATS[format];
  const content = await render(input);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content.toWellFormed()) : content;
  return { extension: format, mimeType, bytes };
}

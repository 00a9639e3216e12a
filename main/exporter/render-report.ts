import type { ExportFormat } from '../../core/report/formats.ts';
import { toHtml } from '../../core/report/html.ts';
import { toMarkdown } from '../../core/report/markdown.ts';
import { toSrt } from '../../core/report/srt.ts';
import { toTxt } from '../../core/report/txt.ts';
import { toChapters, toVtt } from '../../core/report/vtt.ts';
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

type Content = string | Uint8Array<ArrayBuffer>;

/** The PDF engine takes a quarter of a second to load, so only a PDF loads it. */
const RENDERERS: Readonly<Record<ExportFormat, (input: ReportInput) => Content | Promise<Content>>> = {
  json: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
  html: (input) => toHtml(input, { audioUri: input.audio && audioUri(input.audio), sha256 }),
  pdf: async (input) => (await import('./pdf.ts')).renderPdf(input),
  md: toMarkdown,
  srt: ({ report }) => toSrt(report.transcript.words),
  vtt: ({ report }) => toVtt(report.transcript.words, report.sections),
  chapters: ({ report }) => toChapters(report.sections),
  txt: ({ report }) => toTxt(report.transcript.words, report.sections),
};

/** Writes a review out in one format. */
export const renderReport = async (format: ExportFormat, input: ReportInput): Promise<RenderedReport> =>
  rendered(format, await RENDERERS[format](input));

const MIME_TYPES: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  html: 'text/html;charset=utf-8',
  pdf: 'application/pdf',
  md: 'text/markdown;charset=utf-8',
  srt: 'application/x-subrip;charset=utf-8',
  vtt: 'text/vtt;charset=utf-8',
  chapters: 'text/vtt;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};

/** The bytes are the whole file; the extension is the format's own name, but for chapters, which are VTT too. */
export const rendered = (format: ExportFormat, content: Content): RenderedReport => ({
  extension: format === 'chapters' ? 'chapters.vtt' : format,
  mimeType: MIME_TYPES[format],
  bytes: typeof content === 'string' ? new TextEncoder().encode(content.toWellFormed()) : content,
});

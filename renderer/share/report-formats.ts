import { PARTS_OF } from '../../core/report/shared-parts.ts';
import type { ExportFormat, PageFormat } from '../../core/report/formats.ts';
import type { SharedParts } from '../../core/report/shared-parts.ts';
import { saveAs } from './save-as.ts';
import type { SharedFile, ShareFormat } from './shareable.ts';

const NAMES: Readonly<Record<ExportFormat, { readonly label: string; readonly use: string }>> = {
  html: { label: 'Web page', use: 'opens anywhere, takes comments' },
  pdf: { label: 'PDF', use: 'for print or mail' },
  md: { label: 'Markdown', use: 'for notes' },
  json: { label: 'JSON', use: 'for other programs' },
  srt: { label: 'Subtitles, SRT', use: 'for video' },
  vtt: { label: 'Subtitles, VTT', use: 'for the web' },
  chapters: { label: 'Chapters, VTT', use: 'sections, for a player' },
  txt: { label: 'Plain text', use: 'the transcript alone' },
};

/** How the window has a report written. */
export interface ReportWays<Format extends ExportFormat> {
  readonly create: (format: Format, parts: SharedParts) => Promise<SharedFile>;
  /** The address of the page, to be looked at. */
  readonly pageHref: (parts: SharedParts) => string;
  /** How it is saved, where not as the file that `create` makes. */
  readonly save?: (format: Format, parts: SharedParts) => Promise<string | undefined>;
}

function reportFormat<Format extends ExportFormat>(
  format: Format,
  { create, pageHref, save }: ReportWays<Format>,
): ShareFormat {
  return {
    ...NAMES[format],
    parts: PARTS_OF[format],
    preview:
      format === 'html'
        ? { kind: 'page', href: pageHref }
        : { kind: format === 'pdf' ? 'pdf' : 'text', create: (parts) => create(format, parts) },
    save: async (parts) => (save ? save(format, parts) : saveAs(await create(format, parts))),
  };
}

type Formats = readonly [ShareFormat, ...ShareFormat[]];

/** The formats of a review, for the share dialog. */
export const reportFormats = (ways: ReportWays<ExportFormat>): Formats => [
  reportFormat('html', ways),
  ...(['pdf', 'md', 'json', 'srt', 'vtt', 'chapters', 'txt'] as const).map((format) =>
    reportFormat(format, ways),
  ),
];

/** The formats of a report about several takes: their titles are all that can be kept back. */
export function pageFormats(ways: ReportWays<PageFormat>): Formats {
  const format = (format: PageFormat, use: string): ShareFormat => ({
    ...reportFormat(format, ways),
    use,
    parts: ['name'],
  });
  return [format('html', 'opens anywhere'), format('pdf', NAMES.pdf.use), format('md', NAMES.md.use)];
}

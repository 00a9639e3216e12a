import { z } from 'zod';
import type { ExportFormat } from './formats.ts';
import { isNote, SPEAKER } from './notes-as-comments.ts';
import type { WrittenReview } from './written-review.ts';

/** What the speaker may keep back when a report leaves the house. */
export const SHARED_PARTS = ['audio', 'name', 'transcript'] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

/** True for what is told. */
export const sharedPartsSchema = z.record(z.enum(SHARED_PARTS), z.boolean());
export type SharedParts = z.infer<typeof sharedPartsSchema>;

export const EVERYTHING: SharedParts = { audio: true, name: true, transcript: true };

/**
 * What can be kept back in each format. The JSON's form is fixed and every index in it counts words, subtitles are
 * nothing but the transcript, and only a web page has audio in it.
 */
export const PARTS_OF: Readonly<Record<ExportFormat, readonly SharedPart[]>> = {
  html: ['audio', 'transcript', 'name'],
  pdf: ['transcript', 'name'],
  md: ['transcript', 'name'],
  json: ['name'],
  srt: [],
  vtt: [],
  chapters: [],
  txt: [],
};

/**
 * The review without what is kept back. Without names, the take is called by its question, and neither its file nor the
 * coaches who commented are named. Without the transcript, no passage is quoted either: what is left are times, rules
 * and advice.
 */
export function withhold(written: WrittenReview, format: ExportFormat, parts: SharedParts): WrittenReview {
  const keptBack = (part: SharedPart) => PARTS_OF[format].includes(part) && !parts[part];
  const unnamed = keptBack('name') ? withoutNames(written) : written;
  return keptBack('transcript') ? withoutTranscript(unnamed) : unnamed;
}

function withoutNames(written: WrittenReview): WrittenReview {
  const { report, walkthrough, comments } = written;
  const [, ending = ''] = /(\.[a-z0-9]{1,5})?$/i.exec(report.source.file) ?? [];
  return {
    ...written,
    title: walkthrough.title,
    report: { ...report, source: { ...report.source, file: `take${ending}` } },
    comments: comments.map((comment) => ({ ...comment, by: isNote(comment) ? SPEAKER : '' })),
  };
}

function withoutTranscript(written: WrittenReview): WrittenReview {
  const { report } = written;
  const { delivery } = report;
  return {
    ...written,
    tellsTranscript: false,
    report: {
      ...report,
      transcript: { text: '', words: [] },
      findings: report.findings.map((finding) => ({ ...finding, quote: '' })),
      strengths: report.strengths.map((strength) => ({ ...strength, quote: '' })),
      delivery: {
        ...delivery,
        fillers: delivery.fillers.map((filler) => ({ ...filler, text: '' })),
        hedges: delivery.hedges.map((hedge) => ({ ...hedge, text: '' })),
      },
    },
  };
}

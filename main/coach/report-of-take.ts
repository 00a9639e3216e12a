import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { mergedComments } from '../../core/coach-comments.ts';
import { notesAsComments } from '../../core/report/notes-as-comments.ts';
import { buildReport } from '../../core/report/report.ts';
import { withhold } from '../../core/report/shared-parts.ts';
import type { ReviewWanted } from '../../core/report/wanted-report.ts';
import { renderReport } from '../exporter/render-report.ts';
import type { RenderedReport } from '../exporter/render-report.ts';
import { safeFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import { audioMimeType } from '../audio-mime-type.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { reviewedTake } from './reviewed-take.ts';

/** A report as a file; its name is safe on every system. */
export interface ReportFile extends RenderedReport {
  readonly fileName: string;
}

/**
 * A take of the library written out in one format, under its own lens and level and the user's targets and bands.
 * Throws a Refusal when it has no review yet.
 */
export async function reportOfTake(
  library: Library,
  walkthroughs: Walkthroughs,
  { id, format, parts }: ReviewWanted,
): Promise<ReportFile> {
  const started = performance.now();
  const reviewed = reviewedTake(library, walkthroughs, id);
  const analyzeSec = (performance.now() - started) / 1000;
  if (!reviewed) throw new Refusal('not-found', 'This take has no review yet. Run its analysis first.');
  const { take, walkthrough, transcript, words, review, notes } = reviewed;
  const { title, lens, level, durationSec, createdAt, audioFile } = take;
  const { decodeSec, transcribeSec } = transcript;
  const report = buildReport({
    source: { file: audioFile ?? title, kind: audioFile ? 'audio' : 'text', durationSec },
    walkthrough,
    lens,
    level,
    words,
    review,
    timings: { decodeSec, transcribeSec, analyzeSec },
  });
  const path = library.audioPath(take);
  const audio =
    path && format === 'html' && parts.audio
      ? { mimeType: audioMimeType(extname(path)), bytes: await readFile(path) }
      : null;
  const written = withhold(
    {
      report,
      review,
      walkthrough,
      title,
      createdAt,
      takeId: id,
      comments: mergedComments(library.comments(id), notesAsComments(notes, words, createdAt)),
      tellsTranscript: true,
    },
    format,
    parts,
  );
  const rendered = await renderReport(format, { ...written, audio });
  return { ...rendered, fileName: safeFileName(written.title, rendered.extension) };
}

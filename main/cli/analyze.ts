import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buildReport } from '../../core/report/report.ts';
import { reviewTake } from '../../core/review.ts';
import { readWords } from '../../core/sections/read.ts';
import type { Lens, Level } from '../../core/take.ts';
import { DEFAULT_WALKTHROUGH } from '../../core/walkthrough.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import type { Speech } from '../../speech/speech.ts';
import { audioMimeType } from '../audio-mime-type.ts';
import { renderReport } from '../exporter/render-report.ts';
import type { ReportInput } from '../exporter/render-report.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import type { Command } from './arguments.ts';
import { eachFile, InputFailed } from './each-file.ts';
import { hear } from './input.ts';
import type { Heard } from './input.ts';
import { Output } from './output.ts';
import { ProgressLine } from './progress-line.ts';
import { WrongUsage } from './usage.ts';

/** `analyze`: a report of each file, in each format. */
export async function analyze(
  { files, formats, out, force, walkthrough: id, lens, level }: Extract<Command, { name: 'analyze' }>,
  speech: Speech,
  { all }: Walkthroughs,
): Promise<boolean> {
  const walkthrough = all.find((one) => one.id === (id ?? DEFAULT_WALKTHROUGH));
  if (!walkthrough)
    throw new WrongUsage(`There is no walkthrough ${id}. Use one of ${all.map((one) => one.id).join(', ')}.`);
  const output = new Output({ out, force });
  const progress = new ProgressLine();
  return eachFile(files, async (path) => {
    const heard = await hear(path, speech, progress);
    if (!heard.ok) throw new InputFailed(heard.failure.message);
    const input = await judged(path, heard.value, speech, { walkthrough, lens, level });
    for (const format of formats) {
      const audio = format === 'html' ? await recordingOf(path, heard.value) : null;
      const { bytes, extension } = await renderReport(format, { ...input, audio });
      await output.write(path, extension, bytes);
    }
    return heard.value.warning;
  });
}

export interface Framing {
  readonly walkthrough: Walkthrough;
  readonly lens: Lens;
  readonly level: Level;
}

/** Reads and reviews what was heard; everything a report is written from, but for the audio. */
export async function judged(
  path: string,
  { source, words, timings }: Heard,
  speech: Speech,
  { walkthrough, lens, level }: Framing,
): Promise<ReportInput> {
  const started = performance.now();
  const reading = await readWords(words, async (texts) => {
    const embeddings = await speech.embed(texts);
    if (!embeddings.ok) throw new InputFailed(`${source.file}: ${embeddings.failure.message}`);
    return embeddings.value;
  });
  const review = reviewTake({ words, reading, durationSec: source.durationSec, walkthrough, lens, level });
  const analyzeSec = (performance.now() - started) / 1000;
  const report = buildReport({
    source,
    walkthrough,
    lens,
    level,
    words,
    review,
    timings: { ...timings, analyzeSec },
  });
  const title = source.file.slice(0, source.file.length - extname(path).length) || source.file;
  return {
    report,
    review,
    walkthrough,
    title,
    createdAt: new Date().toISOString(),
    takeId: null,
    comments: [],
    tellsTranscript: true,
    audio: null,
  };
}

export async function recordingOf(path: string, { source }: Heard): Promise<ReportInput['audio']> {
  return source.kind === 'audio'
    ? { mimeType: audioMimeType(extname(path)), bytes: await readFile(path) }
    : null;
}

import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clock } from '../../core/report/clock.ts';
import type { Report } from '../../core/report/report.ts';
import {
  findingTitle,
  LENS_TITLES,
  LEVEL_TITLES,
  sectionTitle,
  SEVERITY_TITLES,
} from '../../core/report/titles.ts';
import type { Speech } from '../../speech/speech.ts';
import { renderReport } from '../exporter/render-report.ts';
import { SAMPLES_DIR } from '../folders.ts';
import { walkthroughById } from '../walkthroughs.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { judged, recordingOf } from './analyze.ts';
import { eachFile, InputFailed } from './each-file.ts';
import { hear } from './input.ts';
import { Output } from './output.ts';
import { ProgressLine } from './progress-line.ts';

/** The samples whose question is another than the usual one's; resources/samples/README.md tells what they are. */
const FRAMINGS: Readonly<Record<string, { walkthrough: string; lens: 'speed'; level: 'junior' }>> = {
  'd12.ogg': { walkthrough: 'urgent-repair', lens: 'speed', level: 'junior' },
};
const USUAL = { walkthrough: 'production-incident', lens: 'ownership', level: 'senior' } as const;

/** `npm run demo`: analyses the sample takes, prints what a coach would say, and writes the HTML reports. */
export async function demo(speech: Speech, walkthroughs: Walkthroughs): Promise<boolean> {
  const output = new Output({ out: await mkdtemp(join(tmpdir(), 'starling-demo-')), force: false });
  const progress = new ProgressLine();
  const samples = (await readdir(SAMPLES_DIR)).filter((name) => name.endsWith('.ogg')).sort();
  return eachFile(samples, async (name) => {
    const path = join(SAMPLES_DIR, name);
    const heard = await hear(path, speech, progress);
    if (!heard.ok) throw new InputFailed(heard.failure.message);
    const { lens, level, walkthrough } = FRAMINGS[name] ?? USUAL;
    const framing = { lens, level, walkthrough: walkthroughById(walkthroughs, walkthrough) };
    const input = await judged(path, heard.value, speech, framing);
    const html = await renderReport('html', { ...input, audio: await recordingOf(path, heard.value) });
    const written = await output.write(path, html.extension, html.bytes);
    console.log(`${described(input.report)}\n\nReport: ${written}\n`);
    return heard.value.warning;
  });
}

function described(report: Report): string {
  const { source, question, lens, level, scores } = report;
  const heading = `${source.file}  ${clock(source.durationSec)}  ${LENS_TITLES[lens]}, ${LEVEL_TITLES[level].toLowerCase()}  score ${scores.overall ?? 'none'}`;
  const findings = report.findings.map(({ id, severity, start, quote }) => {
    const where = start === null ? '     ' : clock(start).padStart(5);
    const heard = quote === '' ? '' : `\n                  "${shortened(quote)}"`;
    return `  ${where}  ${SEVERITY_TITLES[severity].padEnd(9)} ${findingTitle(id)}${heard}`;
  });
  return [heading, question, '', ...sectionTable(report), '', ...findings].join('\n');
}

function sectionTable({ sections }: Report): string[] {
  const rows = sections.map(({ section, start, durationSec, targetSec, overSec, confidence }) =>
    [
      sectionTitle(section).padEnd(11),
      clock(start).padStart(6),
      clock(durationSec).padStart(8),
      clock(targetSec).padStart(8),
      (overSec > 0 ? `+${clock(overSec)}` : '').padStart(7),
      `${Math.round(confidence * 100)} %`.padStart(7),
    ].join(''),
  );
  return ['  Section     from  lasting  target   over   sure', ...rows.map((row) => `  ${row}`)];
}

const LONGEST_QUOTE = 90;
const shortened = (quote: string) =>
  quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, quote.lastIndexOf(' ', LONGEST_QUOTE))} ...`;

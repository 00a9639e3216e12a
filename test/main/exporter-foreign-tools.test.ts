// What other programs make of the files: ffmpeg of the subtitles, a browser's track element of the chapters and captions,
// poppler of the PDF. Where a tool is not installed, its test says so and is left out.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { chromium } from 'playwright';
import type { ExportFormat } from '../../core/report/formats.ts';
import { renderReport } from '../../main/exporter/render-report.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { sampleWritten } from '../core/report-sample.ts';
import { scratch } from './command-line.ts';

const written = sampleWritten();
const { words } = written.report.transcript;
const bytesOf = async (format: ExportFormat) =>
  (await renderReport(format, { ...written, audio: null })).bytes;

function has(tool: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(tool, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const hasFfmpeg = has('ffmpeg', '-version');
const hasPoppler = has('pdftotext', '-v');

const bare = (text: string) => text.replace(/<[^>]*>|\s+/gu, '').replaceAll('&amp;', '&');

test.for(['srt', 'vtt'] as const)(
  'ffmpeg reads every word of the %s, in order of time',
  async (format, context) => {
    context.skip(!hasFfmpeg, 'ffmpeg is not installed');
    using at = scratch();
    const path = at.file(`take.${format}`, await bytesOf(format));
    const read = execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-f', 'srt', '-'], { encoding: 'utf8' });
    const times = [...read.matchAll(/^(\S+) --> /gm)].map(([, time]) => time);
    expect(times.length).toBeGreaterThan(5);
    expect(times).toEqual(times.toSorted());
    for (const { text } of words) expect(bare(read)).toContain(bare(text));
  },
);

/** What a browser's track element has read, as start, end and text. */
async function cuesInBrowser(kind: 'captions' | 'chapters'): Promise<(readonly [number, number, string])[]> {
  const bytes = await bytesOf(kind === 'captions' ? 'vtt' : kind);
  const source = `data:text/vtt;base64,${Buffer.from(bytes).toString('base64')}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.setContent(`<video><track default kind="${kind}" src="${source}"></video>`);
  const cues = await page.evaluate(async () => {
    const track = document.querySelector('track');
    if (!track) return [];
    track.track.mode = 'showing';
    if (track.readyState < 2) await new Promise((resolve) => track.addEventListener('load', resolve));
    return [...(track.track.cues ?? [])].map(
      (cue) => [cue.startTime, cue.endTime, cue instanceof VTTCue ? cue.text : ''] as const,
    );
  });
  await browser.close();
  return cues;
}

test('a browser shows the captions at their time', async () => {
  const cues = await cuesInBrowser('captions');
  expect(cues.length).toBeGreaterThan(5);
  expect(cues[0]?.[0]).toBeCloseTo(words[0]?.start ?? -1, 2);
  expect(Math.max(...cues.map(([, end = 0]) => end))).toBeCloseTo(words.at(-1)?.end ?? -1, 1);
});

test('a browser has the sections as chapters', async () => {
  const { sections } = written.report;
  const chapters = await cuesInBrowser('chapters');
  expect(chapters.map(([, , title]) => title.toLowerCase())).toEqual(sections.map(({ section }) => section));
  sections.forEach(({ start, end }, at) => {
    expect(chapters[at]?.[0]).toBeCloseTo(start, 2);
    expect(chapters[at]?.[1]).toBeCloseTo(end, 2);
  });
});

test('poppler finds the words, and every font embedded', async (context) => {
  context.skip(!hasPoppler, 'poppler is not installed');
  using at = scratch();
  const path = at.file('review.pdf', await bytesOf('pdf'));
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  expect(text).toContain('Sections against their targets');
  for (const { text: said } of words.slice(0, 40)) expect(text).toContain(said);
  const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/yes +yes +yes/);
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(facts).toContain(written.title);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../core/report/report.ts';
import type { Report } from '../../core/report/report.ts';
import { probeVerdictSchema } from '../../core/review-schema.ts';
import { ANSWER, clip, SAMPLE, scratch, starling } from './command-line.ts';

const reportIn = (text: string) => reportSchema.parse(JSON.parse(text));

/** The design's promise: spoken order, every word once, times within the take. */
function expectWholeSections({ sections, transcript, source }: Report): void {
  let next = 0;
  for (const { firstWord, lastWord, start, end, durationSec } of sections) {
    expect(firstWord).toBe(next);
    expect(lastWord).toBeGreaterThanOrEqual(firstWord);
    expect(start).toBeLessThanOrEqual(end);
    expect(durationSec).toBeCloseTo(end - start, 2);
    expect(end).toBeLessThanOrEqual(source.durationSec);
    next = lastWord + 1;
  }
  expect(next).toBe(transcript.words.length);
}

describe('starling analyze', () => {
  test('prints a report of a recording whose sections cover every word once, within the take', async () => {
    const { code, stdout, stderr } = await starling(['analyze', SAMPLE, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = reportIn(stdout);
    expect(report).toMatchObject({
      schema: 'starling.report/1',
      source: { file: 'd12.ogg', kind: 'audio' },
      walkthrough: 'production-incident',
      lens: 'ownership',
      level: 'senior',
    });
    expect(report.source.durationSec).toBeCloseTo(73.63, 1);
    expectWholeSections(report);
    for (const { firstWord, lastWord, quote, start } of report.findings) {
      if (firstWord === null || lastWord === null)
        expect({ quote, start }).toEqual({ quote: '', start: null });
      else {
        const words = report.transcript.words.slice(firstWord, lastWord + 1);
        expect(quote).toBe(words.map(({ text }) => text).join(' '));
      }
    }
    expect(report.timings.decodeSec + report.timings.transcribeSec).toBeGreaterThan(0);
  });

  test('judges a written answer at 150 words a minute, under the lens, level and walkthrough asked for', async () => {
    using at = scratch();
    const { code, stdout, stderr } = await starling([
      'analyze',
      at.file('my.answer.txt', ANSWER),
      ...['--walkthrough', 'urgent-repair', '--lens', 'speed', '--level', 'junior'],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = reportIn(stdout);
    expect(report).toMatchObject({ walkthrough: 'urgent-repair', lens: 'speed', level: 'junior' });
    const count = ANSWER.split(/\s+/).length;
    expect(report.transcript.words).toHaveLength(count);
    expect(report.source).toEqual({ file: 'my.answer.txt', kind: 'text', durationSec: count * 0.4 });
    expect(report.delivery.fillers.map(({ text }) => text)).toEqual(['um']);
    expect(report.timings).toMatchObject({ decodeSec: 0, transcribeSec: 0 });
    expectWholeSections(report);
  });

  test('writes every format of every file, and the good ones beside a bad one', async () => {
    using at = scratch();
    const formats = ['json', 'html', 'pdf', 'md', 'srt', 'vtt'];
    const { code, stdout, failures } = await starling([
      'analyze',
      at.file('one.txt', ANSWER),
      at.path('missing.ogg'),
      clip('clip.mp3'),
      ...formats.flatMap((format) => ['--format', format]),
      ...['--out', at.path('out')],
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(failures).toEqual(['There is no file missing.ogg. Check the name and folder.']);
    expect(readdirSync(at.path('out')).sort()).toEqual(
      ['clip', 'one'].flatMap((name) => formats.map((format) => `${name}.${format}`)).sort(),
    );
    const written = (name: string) => readFileSync(at.path(`out/${name}`), 'utf8');
    for (const name of ['clip', 'one']) {
      expectWholeSections(reportIn(written(`${name}.json`)));
      expect(written(`${name}.html`)).toMatch(/^<!doctype html>/);
      expect(written(`${name}.pdf`)).toMatch(/^%PDF-1\.\d/);
      expect(written(`${name}.md`)).toMatch(new RegExp(`^# ${name}\n`));
      expect(written(`${name}.srt`)).toMatch(/^1\n00:00:\d\d,\d{3} --> /);
      expect(written(`${name}.vtt`)).toMatch(/^WEBVTT\n/);
    }
  });

  test("replaces its own reports when it is called again, and nobody else's files unless told to", async () => {
    using at = scratch();
    const answer = at.file('answer.txt', ANSWER);
    const formats = ['json', 'html', 'pdf', 'md', 'srt'].flatMap((format) => ['--format', format]);
    const args = ['analyze', answer, ...formats, '--out', at.path('out')];
    expect((await starling(args)).code).toBe(0);
    expect(await starling([...args, '--level', 'junior'])).toMatchObject({ code: 0, stderr: '' });
    at.file('out/answer.md', '# My own notes');
    const refused = await starling(args);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/answer\.md is there already, and not Starling's\. Add --force/);
    expect(readFileSync(at.path('out/answer.md'), 'utf8')).toBe('# My own notes');
    expect((await starling([...args, '--force'])).code).toBe(0);
    expect(readFileSync(at.path('out/answer.md'), 'utf8')).toContain('Judged for');
  });

  test('keeps the times that a transcript brings', async () => {
    using at = scratch();
    const words = ANSWER.split(/\s+/).map((text, i) => ({ text, start: 3 + i * 0.5, end: 3.4 + i * 0.5 }));
    const { stdout } = await starling(['analyze', at.file('timed.json', JSON.stringify({ words }))]);
    const report = reportIn(stdout);
    expect(report.transcript.words.map(({ text, start, end }) => ({ text, start, end }))).toEqual(
      words.map((word) => ({ ...word, end: Math.round(word.end * 1000) / 1000 })),
    );
    expect(report.sections[0]?.start).toBe(3);
    expectWholeSections(report);
  });

  test('refuses what holds no words, and times that run backwards', async () => {
    using at = scratch();
    const backwards = [
      { text: 'one', start: 2, end: 3 },
      { text: 'two', start: 1, end: 2 },
    ];
    const { code, failures } = await starling([
      'analyze',
      at.file('dashes.txt', '— … —'),
      at.file('dash.json', '{"words": [{"text": "—", "start": 0, "end": 1}]}'),
      at.file('none.json', '{"words": []}'),
      at.file('backwards.json', JSON.stringify({ words: backwards })),
      ...['--out', at.path('out')],
    ]);
    expect(code).toBe(1);
    expect(failures).toEqual([
      'dashes.txt: no words found. Give the answer as it was spoken.',
      'dash.json: no words found. Give the answer as it was spoken.',
      'none.json: no words found. Give the answer as it was spoken.',
      'In backwards.json word 2 starts before the one in front of it. Sort the words by time.',
    ]);
  });

  test("uses the user's own walkthroughs, and says which it could not use without failing", async () => {
    using at = scratch();
    at.file('walkthroughs', 'a file where a folder should be');
    const { code, failures } = await starling(['analyze', at.file('a.txt', ANSWER)], { home: at.folder });
    expect(code).toBe(0);
    expect(failures).toEqual([
      `The walkthroughs in ${at.path('walkthroughs')} were left out: this is not a folder that can be read.`,
    ]);
  });
});

describe('starling probe', () => {
  test('prints a line of JSON for each answer, and exit 1 when one could not be read', async () => {
    using at = scratch();
    const { code, stdout, failures } = await starling([
      'probe',
      'validation',
      at.file('weak.txt', 'I just looked at it and it seemed fine, so we called it done.'),
      at.path('missing.txt'),
      at.file(
        'strong.txt',
        'I replayed the failing orders in a test before and after the fix, then watched the error rate on a canary for a week: it fell from 0.3 percent to zero.',
      ),
    ]);
    expect(code).toBe(1);
    expect(failures).toEqual(['There is no file missing.txt. Check the name and folder.']);
    const verdicts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => probeVerdictSchema.parse(JSON.parse(line)));
    expect(verdicts.map(({ probe, strength }) => ({ probe, strength }))).toEqual([
      { probe: 'validation', strength: 'weak' },
      { probe: 'validation', strength: 'strong' },
    ]);
    expect(Object.keys(JSON.parse(stdout.split('\n')[0] ?? '') as object)).toEqual(
      'probe strength confidence why strong'.split(' '),
    );
  });
});

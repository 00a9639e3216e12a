import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { reportJsonSchema } from '../../core/report/report-json-schema.ts';
import { reportSchema } from '../../core/report/report.ts';
import { buildTranscriptFile } from '../../core/report/transcript-file.ts';
import { sampleReview, sampleWords, sampleWritten } from './report-sample.ts';

const SCHEMA_FILE = join(import.meta.dirname, '../../core/report/report.schema.json');

const firstOf = <Item>(items: readonly Item[]): Item => {
  const [first] = items;
  if (first === undefined) throw new Error('nothing in the list');
  return first;
};

describe('the report as JSON', () => {
  const { report } = sampleWritten();

  test('has exactly the fixed keys, in the fixed order', () => {
    expect(Object.keys(report)).toEqual(
      'schema source walkthrough question lens level transcript sections findings strengths delivery scores probes timings'.split(
        ' ',
      ),
    );
    expect(Object.keys(report.source)).toEqual(['file', 'kind', 'durationSec']);
    expect(Object.keys(report.transcript)).toEqual(['text', 'words']);
    expect(Object.keys(firstOf(report.transcript.words))).toEqual(
      'text start end confidence filler'.split(' '),
    );
    expect(Object.keys(firstOf(report.sections))).toEqual(
      'section start end durationSec targetSec overSec confidence firstWord lastWord'.split(' '),
    );
    expect(Object.keys(firstOf(report.findings))).toEqual(
      'id severity section start end firstWord lastWord quote message advice'.split(' '),
    );
    expect(Object.keys(firstOf(report.strengths))).toEqual(
      'label start end firstWord lastWord quote'.split(' '),
    );
    expect(Object.keys(report.delivery)).toEqual(
      'wordsPerMinute fillers fillersPerMinute longPauses hedges'.split(' '),
    );
    expect(Object.keys(report.scores)).toEqual(['overall', 'sections']);
    expect(Object.keys(firstOf(report.probes))).toEqual(['probe', 'question', 'why']);
    expect(Object.keys(report.timings)).toEqual(['decodeSec', 'transcribeSec', 'analyzeSec']);
  });

  test('keeps the order even when the review was put together in another', () => {
    const review = {
      ...sampleReview,
      sections: sampleReview.sections.map((section) =>
        Object.assign({ lastWord: section.lastWord, firstWord: section.firstWord }, section),
      ),
    };
    expect(JSON.stringify(sampleWritten({ review }).report)).toBe(JSON.stringify(report));
  });

  test('joins the words by spaces and leaves none out', () => {
    expect(report.transcript.text).toBe(sampleWords.map(({ text }) => text).join(' '));
    expect(report.transcript.words).toHaveLength(sampleWords.length);
  });

  test('keeps seconds to the millisecond', () => {
    const words = sampleWords.map((word) => ({ ...word, start: word.start + 1e-7, end: word.end + 1 / 3e4 }));
    for (const { start, end } of sampleWritten({ words }).report.transcript.words) {
      for (const second of [start, end]) expect(Math.round(second * 1000) / 1000).toBe(second);
    }
  });

  test('says of something absent that it has no place', () => {
    expect(report.findings[0]).toMatchObject({
      id: 'task-no-scope-boundary',
      start: null,
      end: null,
      firstWord: null,
      lastWord: null,
      quote: '',
    });
  });

  test('is refused when it holds more than the fixed form or a number that JSON cannot carry', () => {
    expect(reportSchema.safeParse({ ...report, extra: 1 }).success).toBe(false);
    expect(() => sampleWritten({ review: { ...sampleReview, durationSec: Number.NaN } })).toThrow();
  });

  test('survives being written and read', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test('has a published JSON Schema that is current', async () => {
    const config = await resolveConfig(SCHEMA_FILE);
    const schema = await format(JSON.stringify(reportJsonSchema()), { ...config, filepath: SCHEMA_FILE });
    await expect(schema).toMatchFileSnapshot(SCHEMA_FILE);
  });
});

test('a transcript alone carries source, text, words and timings', () => {
  const file = buildTranscriptFile({
    source: { file: 'd02.ogg', kind: 'audio', durationSec: 95.1100004 },
    words: sampleWords,
    timings: { decodeSec: 0.1, transcribeSec: 2, analyzeSec: 0 },
  });
  expect(Object.keys(file)).toEqual(['schema', 'source', 'text', 'words', 'timings']);
  expect(file).toMatchObject({ schema: 'starling.transcript/1', source: { durationSec: 95.11 } });
  expect(file.words).toHaveLength(sampleWords.length);
});

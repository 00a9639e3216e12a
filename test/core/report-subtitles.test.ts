import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../core/report/cues.ts';
import { toSrt } from '../../core/report/srt.ts';
import { toTxt } from '../../core/report/txt.ts';
import { toChapters, toVtt } from '../../core/report/vtt.ts';
import type { Word } from '../../core/take.ts';
import { hostileWords, tenThousandWords } from './hostile-words.ts';
import { sampleReview, sampleWords } from './report-sample.ts';

const TAKES: Readonly<Record<string, readonly Word[]>> = {
  'a spoken answer': sampleWords,
  'hostile words': hostileWords,
  '10,000 words': tenThousandWords,
  'words without full stops': tenThousandWords.map((word) => ({ ...word, text: 'and' })),
  'words that overlap and stand still': sampleWords.map((word) => ({ ...word, start: 3, end: 3 })),
};

const visible = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029\u202e]/gu, '');

describe.each(Object.entries(TAKES))('cues of %s', (_, words) => {
  const cues = cuesOf(words);

  test('hold every letter once, in order', () => {
    expect(visible(cues.flatMap(({ lines }) => lines).join(''))).toBe(
      visible(words.map(({ text }) => text).join('')),
    );
  });

  test('have one or two lines of at most 42 characters', () => {
    for (const { lines } of cues) {
      expect([1, 2]).toContain(lines.length);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(42);
    }
  });

  test('last at most 7 seconds, are not empty and do not overlap', () => {
    cues.forEach(({ start, end }, at) => {
      expect(end).toBeGreaterThan(start);
      expect(end - start).toBeLessThanOrEqual(7 + 1e-9);
      expect(cues[at + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
    });
  });
});

test('cues end where sentences end whenever a sentence fits', () => {
  const texts = cuesOf(sampleWords).map(({ lines }) => lines.join(' '));
  expect(texts).toContain('So that was, um, all sorted in the end.');
  for (const text of texts) expect(text.slice(0, -1)).not.toMatch(/[.?!] /);
});

test('a silent take has no cues, and the files are still valid', () => {
  expect(toSrt([])).toBe('');
  expect(toVtt([])).toBe('WEBVTT\n');
  expect(toTxt([])).toBe('\n');
});

describe('SubRip', () => {
  test.each(Object.entries(TAKES))('of %s is numbered blocks of valid times', (_, words) => {
    const blocks = toSrt(words).trimEnd().split('\n\n');
    blocks.forEach((block, at) => {
      const [number, times, ...lines] = block.split('\n');
      expect(number).toBe(String(at + 1));
      expect(times).toMatch(/^\d\d:[0-5]\d:[0-5]\d,\d{3} --> \d\d:[0-5]\d:[0-5]\d,\d{3}$/);
      expect(lines.length).toBeGreaterThan(0);
    });
  });

  test('lets no word be markup, a position or a time', () => {
    const spoken = toSrt(hostileWords)
      .split('\n')
      .filter((line) => !/^[\d:,]+ --> [\d:,]+$/.test(line));
    expect(spoken.join('\n')).not.toMatch(/[<>]|-->|\{\\/);
  });

  test('writes hours past the first', () => {
    expect(toSrt(tenThousandWords)).toMatch(/01:00:00,|00:59:5\d,\d{3}/);
    const late = [{ text: 'late', start: 36_061.5, end: 36_062, confidence: 1, filler: false }];
    expect(toSrt(late)).toContain('10:01:01,500 --> 10:01:02,500');
  });
});

describe('WebVTT', () => {
  test.each(Object.entries(TAKES))('of %s is a header and blocks of valid times', (_, words) => {
    const [header, ...blocks] = toVtt(words).trimEnd().split('\n\n');
    expect(header).toBe('WEBVTT');
    for (const block of blocks) {
      expect(block.split('\n')[1]).toMatch(/^\d\d:[0-5]\d:[0-5]\d\.\d{3} --> \d\d:[0-5]\d:[0-5]\d\.\d{3}$/);
    }
  });

  test('escapes what its grammar reserves', () => {
    const vtt = toVtt(hostileWords);
    expect(vtt).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(vtt.replaceAll(' --> ', ' to ')).not.toMatch(/[<>]/);
  });

  test('of the sections is a chapter each, from the first to the last', () => {
    const [header, ...chapters] = toChapters(sampleReview.sections).trimEnd().split('\n\n');
    expect(header).toBe('WEBVTT');
    expect(chapters).toHaveLength(sampleReview.sections.length);
    expect(chapters[0]).toMatch(/^00:00:00\.427 --> [\d:.]+\nSituation$/);
  });

  test('notes the sections without an arrow', () => {
    const note = toVtt(sampleWords, sampleReview.sections).split('\n\n')[1];
    expect(note).toMatch(/^NOTE\nSections\n00:00:00\.427 - [\d:.]+ Situation\n/);
    expect(note).not.toContain('-->');
  });
});

describe('plain text', () => {
  test('is the words alone where no sections are known', () => {
    expect(toTxt(sampleWords)).toBe(`${sampleWords.map(({ text }) => text).join(' ')}\n`);
  });

  test('stands under the sections where they are known, every word once', () => {
    const text = toTxt(sampleWords, sampleReview.sections);
    expect(text).toMatch(/^Situation \(0:00 to 0:43\)\n\nSure, um,/);
    const spoken = text.split('\n\n').filter((part) => !/^\w+ \([\d:]+ to [\d:]+\)$/.test(part));
    expect(spoken.join(' ').trim()).toBe(sampleWords.map(({ text: word }) => word).join(' '));
  });
});

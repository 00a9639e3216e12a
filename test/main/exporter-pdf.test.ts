import { describe, expect, test } from 'vitest';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { renderReport } from '../../main/exporter/render-report.ts';
import {
  HOSTILE_TEXTS,
  hostileReview,
  hostileWords,
  longReview,
  tenThousandWords,
} from '../core/hostile-words.ts';
import { sampleWritten, silentReview } from '../core/report-sample.ts';
import { readPdf } from './pdf-reader.ts';

const pdfOf = async (written: WrittenReview) =>
  readPdf((await renderReport('pdf', { ...written, audio: null })).bytes);

/** Spaces and hyphens move where lines break. */
const letters = (text: string): string => text.replace(/[\s\u00ad-]/gu, '');

describe('the review as a PDF', () => {
  const written = sampleWritten();

  test('carries the whole review as text', async () => {
    const { pages } = await pdfOf(written);
    const text = letters(pages.join(''));
    const { report, review, title } = written;
    for (const part of [
      title,
      report.question,
      ...report.findings.flatMap(({ quote, message, advice }) => [quote, message, advice]),
      ...report.strengths.map(({ quote }) => quote),
      ...review.scoreReasons.map((reason) => reason.text),
      ...report.probes.flatMap(({ question, why }) => [question, why]),
    ]) {
      expect(text).toContain(letters(part));
    }
    expect(text).toContain('Situation0:420:300:12over38');
  });

  test('numbers its pages and names itself', async () => {
    const { pages, source } = await pdfOf(written);
    pages.forEach((page, at) => {
      expect(letters(page)).toContain(letters(`Page ${at + 1} of ${pages.length}, ${written.title}`));
    });
    expect(source).toMatch(/obj\n\(Webhooks, second try\)/);
    expect(source).toMatch(/\/Lang \(en\)/);
  });

  test('has an outline of its parts', async () => {
    const { source } = await pdfOf(written);
    expect(source).toContain('/PageMode /UseOutlines');
    for (const part of ['Fix these first', 'Findings', 'Delivery', 'Transcript']) {
      expect(source).toContain(`/Title (${part})`);
    }
  });

  test('embeds every font that it uses', async () => {
    const { source } = await pdfOf(written);
    const descendants = source.match(/\/Subtype \/CIDFontType2/g) ?? [];
    expect(descendants.length).toBeGreaterThan(1);
    expect(source.match(/\/FontFile2/g)).toHaveLength(descendants.length);
    expect(source).not.toMatch(/\/Subtype \/Type1\b/);
  });

  test('is written for a take in which nothing was said', async () => {
    const { pages } = await pdfOf(sampleWritten({ words: [], review: silentReview }));
    expect(letters(pages.join(''))).toContain('Nowordswerespokeninthistake.');
  });
});

describe('hostile words in a PDF', () => {
  test('are printed as they are; a character without a letterform becomes a box, and the reader is told', async () => {
    const { pages, source } = await pdfOf(
      sampleWritten({ title: HOSTILE_TEXTS.join(' '), words: hostileWords, review: hostileReview }),
    );
    const text = letters(pages.join(''));
    expect(text).toContain(letters('</script><img src=x onerror=document.title="owned">'));
    expect(text).toContain('□standsforacharacterthatisnotinthefontsofthisfile.');
    for (const letter of 'שלוםمرحبا') expect(text).toContain(letter);
    expect(text).not.toMatch(/\u202e/);
    expect(source).not.toMatch(/\/Subtype \/Type1\b|\/JavaScript|\/URI/);
  });

  test.each([
    ['Chinese', '生产事故'],
    ['Japanese', '本番のインシデント'],
    ['Korean', '운영장애'],
    ['Hindi', 'समसय'],
    ['Tamil', 'தமழ'],
    ['Thai', 'ไทย'],
    ['Amharic', 'አማርኛ'],
  ])('%s is printed in letters of an embedded font', async (_script, title) => {
    const { pages, source } = await pdfOf(sampleWritten({ title }));
    expect(pages[0]).toContain(title);
    expect(pages.join('')).not.toContain('□');
    expect(source).not.toMatch(/\/Subtype \/Type1\b/);
  });

  test('10,000 of them are all there', async () => {
    const { pages } = await pdfOf(sampleWritten({ words: tenThousandWords, review: longReview }));
    expect(pages.length).toBeGreaterThan(15);
    const text = letters(pages.join(''));
    for (const index of [0, 1, 4_999, 5_001, 9_998]) expect(text).toContain(`word${index}`);
  });
});

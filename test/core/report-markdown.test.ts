import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../core/report/markdown.ts';
import { markdownText } from '../../core/report/markdown-text.ts';
import { HOSTILE_TEXTS, hostileReview, hostileWords } from './hostile-words.ts';
import { sampleWritten } from './report-sample.ts';

describe('the review as Markdown', () => {
  const written = sampleWritten();
  const markdown = toMarkdown(written);

  test('has every part under its heading', () => {
    expect(markdown.match(/^#{1,2} .+$/gm)).toEqual([
      '# Webhooks, second try',
      '## Fix these first',
      '## Sections against their targets',
      '## Findings',
      '## What was strong',
      '## Delivery',
      '## Scores and their reasons',
      '## Follow-up questions to expect',
      '## Transcript',
    ]);
  });

  test('holds each section against its target', () => {
    expect(markdown).toContain('| Situation | 0:42 | 0:30 | 0:12 over | 38 of 100 |');
    expect(markdown).toContain('| Task | 0:06 | 0:20 | within target | 45 of 100 |');
  });

  test('puts red flags first, each finding with its quote and advice', () => {
    const [first] = markdown.split('## Sections')[0]?.split('## Fix these first').slice(1) ?? [];
    expect(first?.match(/\*\*.+?\*\*/g)).toEqual([
      '**No scope boundary**',
      '**Escalated away**',
      '**Somebody else made the fix**',
    ]);
    for (const { quote, message, advice } of written.report.findings) {
      for (const text of [quote, message, advice]) expect(markdown).toContain(markdownText(text));
    }
  });

  test('marks a finding’s passage in the transcript and numbers it as in the list', () => {
    expect(markdown).toContain(
      '**we figured out the root cause together, it was something in the retries.** \\[6\\]',
    );
    expect(markdown).toMatch(/^### 6\. “We” instead of “I”$/m);
  });
});

describe('hostile words in Markdown', () => {
  const markdown = toMarkdown(
    sampleWritten({ title: HOSTILE_TEXTS.join(' '), words: hostileWords, review: hostileReview }),
  );

  test('are no markup, no link and no cell of a table', () => {
    expect(markdown).not.toMatch(/<\/?[a-z!]/i);
    expect(markdown).not.toMatch(/[^\\]\]\(/);
    expect(markdown).not.toMatch(/https:\/\/|www\.owned/);
    expect(markdown).not.toMatch(/[^\\]`rm/);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
  });

  test.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['a\n\n> b', 'a &gt; b'],
    ['mail me@example.org', 'mail me\\@example.org'],
    ['a | b', 'a \\| b'],
    ['it is 3.5, 2 - 1 = 1', 'it is 3.5, 2 - 1 = 1'],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });
});

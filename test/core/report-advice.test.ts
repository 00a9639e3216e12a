import { expect, test } from 'vitest';
import { adviceAlreadyIn, adviceInShort, adviceLines } from '../../core/report/advice-lines.ts';
import { toMarkdown } from '../../core/report/markdown.ts';
import { numbered } from '../../core/report/written-review.ts';
import { finding, sampleReview, sampleWritten } from './report-sample.ts';

const ADVICE =
  'Make "I" the subject. A strong answer: "I wrote nine tests. Try it." Try: "I ___, so that ___."';

test('an advice is written in a line for each step it names', () => {
  expect(adviceLines(ADVICE)).toEqual([
    'Make "I" the subject.',
    'A strong answer: "I wrote nine tests. Try it."',
    'Try: "I ___, so that ___."',
  ]);
  expect(adviceLines('Just this.')).toEqual(['Just this.']);
});

test('in short it is the frame to fill in, where there is one', () => {
  expect(adviceInShort(ADVICE)).toBe('Try: "I ___, so that ___."');
  expect(adviceInShort('Just this.')).toBe('Just this.');
});

test('the same advice is given once; further passages point back to it', () => {
  const we = (first: number, last: number) =>
    finding(
      { id: 'action-not-first-person', severity: 'issue', section: 'action', message: 'We.', advice: ADVICE },
      [first, last],
    );
  const written = sampleWritten({ review: { ...sampleReview, findings: [we(150, 157), we(183, 195)] } });
  const all = numbered(written.report);
  expect(all.map((each) => adviceAlreadyIn(each, all))).toEqual([null, 1]);
  const markdown = toMarkdown(written);
  expect(markdown.match(/I wrote nine tests/g)).toHaveLength(1);
  expect(markdown).toContain('**Advice:** as in finding 1');
});

import { SECTION_LOOKS } from '../section-palette.ts';
import { SECTION_KINDS } from '../take.ts';
import { clock } from './clock.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { findingTitle } from './titles.ts';
import { day, framing } from './written-review.ts';
import {
  movement,
  periodSentence,
  progressSentences,
  PROGRESS_TITLE,
  standing,
  writtenFindings,
  writtenTrends,
} from './written-progress.ts';
import type { WrittenProgress } from './written-progress.ts';

/** How the takes of one question got on, as Markdown (CommonMark with GitHub's tables). */
export function toProgressMarkdown(written: WrittenProgress): string {
  const parts = [
    `# ${PROGRESS_TITLE}`,
    `> ${markdownText(written.question)}`,
    [`- Period: ${periodSentence(written)}`, `- Judged for: ${framing(written)}`].join('\n'),
    progressSentences(written).map(markdownText).join('\n'),
    '## From take to take',
    markdownTable(
      ['Figure', 'First → latest'],
      writtenTrends(written).map((trend) => [trend.title, movement(trend)]),
    ),
    '## What was found in each take',
    findings(written),
    '## All figures',
    figures(written),
  ];
  return `${parts.join('\n\n')}\n`;
}

function findings(written: WrittenProgress): string {
  const trends = writtenFindings(written);
  if (trends.length === 0) return 'Nothing was found to fix in any take.';
  return markdownTable(
    ['Finding', ...written.points.map(({ ordinal }) => String(ordinal)), 'Takes', 'Now'],
    trends.map((trend) => [
      findingTitle(trend.id),
      ...trend.raised.map((raised) => (raised ? 'found' : '–')),
      String(trend.times),
      standing(trend),
    ]),
  );
}

const figures = ({ points, targets }: WrittenProgress): string =>
  markdownTable(
    [
      '#',
      'Take',
      'Day',
      'Score',
      ...SECTION_KINDS.map((kind) => `${SECTION_LOOKS[kind].name} (target ${clock(targets[kind])})`),
      'Words a minute',
      'Hesitations a minute',
      'Red flags',
    ],
    points.map((point) => [
      String(point.ordinal),
      markdownText(point.title),
      markdownText(day(point.createdAt)),
      String(point.overall ?? '–'),
      ...SECTION_KINDS.map((kind) => (point.seconds[kind] === 0 ? 'not told' : clock(point.seconds[kind]))),
      String(point.wordsPerMinute),
      String(point.fillersPerMinute),
      String(point.redFlags),
    ]),
  );

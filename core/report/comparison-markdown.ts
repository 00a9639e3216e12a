import { signed } from '../comparison.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { clock } from './clock.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { timeVerdict } from './section-times.ts';
import { findingTitle, SEVERITY_TITLES } from './titles.ts';
import { day, framing } from './written-review.ts';
import {
  COMPARISON_TITLE,
  deliveryFigures,
  figure,
  findingGroups,
  overallSentence,
} from './written-comparison.ts';
import type { WrittenComparison } from './written-comparison.ts';

/** Two takes side by side as Markdown (CommonMark with GitHub's tables). */
export function toComparisonMarkdown(written: WrittenComparison): string {
  const { earlier, later, question, comparison } = written;
  const take = ({ title, createdAt, durationSec }: WrittenComparison['earlier']) =>
    `${markdownText(title)}, ${markdownText(day(createdAt))}, ${clock(durationSec)}`;
  const parts = [
    `# ${COMPARISON_TITLE}`,
    `> ${markdownText(question)}`,
    [
      `- Earlier: ${take(earlier)}`,
      `- Later: ${take(later)}`,
      `- Judged for: ${framing(written)}`,
      `- ${overallSentence(comparison.overall)}`,
    ].join('\n'),
    '## Sections',
    sections(written),
    '## Findings',
    ...findingGroups(comparison).flatMap(([title, findings]) => [
      `### ${title}`,
      findings.length === 0
        ? 'Nothing.'
        : findings
            .map(({ id, severity }) => `- ${findingTitle(id)} (${SEVERITY_TITLES[severity]})`)
            .join('\n'),
    ]),
    '## Delivery',
    markdownTable(
      ['Measure', 'Earlier', 'Later', 'Change'],
      deliveryFigures(comparison).map(([name, each]) => [
        name,
        figure(each.earlier),
        figure(each.later),
        signed(each),
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const sections = ({ comparison }: WrittenComparison): string =>
  markdownTable(
    ['Section', 'Target', 'Earlier', 'Later', 'Score earlier', 'Score later', 'Change'],
    comparison.sections.map(({ section, earlier, later, score }) => [
      SECTION_LOOKS[section].name,
      clock(later.targetSec),
      `${clock(earlier.durationSec)}, ${timeVerdict(earlier)}`,
      `${clock(later.durationSec)}, ${timeVerdict(later)}`,
      figure(score.earlier),
      figure(score.later),
      signed(score),
    ]),
  );

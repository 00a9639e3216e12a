import type { Finding, Scores } from '../review-schema.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { adviceAlreadyIn, adviceInShort, adviceLines } from './advice-lines.ts';
import { clock } from './clock.ts';
import { deliveryFacts } from './delivery-facts.ts';
import { fixFirst } from './fix-first.ts';
import { annotatedTranscript } from './markdown-transcript.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { points, reasonsBySection } from './score-lines.ts';
import { sectionTimes, timeVerdict } from './section-times.ts';
import { findingTitle, PROBE_TITLES, sectionTitle, SEVERITY_TITLES, strengthTitle } from './titles.ts';
import { day, framing, numbered } from './written-review.ts';
import type { WrittenReview } from './written-review.ts';

/** The review as Markdown (CommonMark with GitHub's tables). Nothing the user wrote or said is taken as markup. */
export function toMarkdown(written: WrittenReview): string {
  const parts = [
    ...heading(written),
    ...fixTheseFirst(written),
    '## Sections against their targets',
    sectionTable(written),
    ...findings(written),
    ...strengths(written),
    ...comments(written),
    '## Delivery',
    deliveryFacts(written.report.delivery)
      .map(({ name, value, detail }) => `- ${name}: ${value}${detail ? ` (${markdownText(detail)})` : ''}`)
      .join('\n'),
    '## Scores and their reasons',
    scores(written),
    ...probes(written),
    ...(written.tellsTranscript ? ['## Transcript', annotatedTranscript(written.report)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const score = (value: Scores['overall']): string => (value === null ? 'no score' : `${value} of 100`);
const at = ({ start }: Finding): string => (start === null ? '' : `, ${clock(start)}`);

function heading({ report, title, createdAt }: WrittenReview): string[] {
  const { file, durationSec } = report.source;
  const facts = [
    ['Judged for', framing(report)],
    ['Overall score', score(report.scores.overall)],
    ['Length', clock(durationSec)],
    ['Recorded', markdownText(day(createdAt))],
    ['Source', markdownText(file)],
  ];
  return [
    `# ${markdownText(title)}`,
    `> ${markdownText(report.question)}`,
    facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
  ];
}

function comments({ comments: all }: WrittenReview): string[] {
  if (all.length === 0) return [];
  const lines = all.map(
    ({ at: second, by, text }) =>
      `- **${clock(second)}**${by ? ` ${markdownText(by)}:` : ''} ${markdownText(text.replace(/\s*\n\s*/gu, ' '))}`,
  );
  return ['## Comments from a coach', lines.join('\n')];
}

function fixTheseFirst({ report }: WrittenReview): string[] {
  const first = fixFirst(report.findings);
  if (first.length === 0) return [];
  const lines = first.map(
    (finding, index) =>
      `${index + 1}. **${findingTitle(finding.id)}** (${sectionTitle(finding.section)}${at(finding)}): ${markdownText(finding.message)} ${markdownText(adviceInShort(finding.advice))}`,
  );
  return ['## Fix these first', lines.join('\n')];
}

function sectionTable({ report, walkthrough }: WrittenReview): string {
  const rows = sectionTimes(report.sections, walkthrough.targets).map((time) => [
    SECTION_LOOKS[time.section].name,
    clock(time.durationSec),
    clock(time.targetSec),
    timeVerdict(time),
    score(report.scores.sections[time.section]),
  ]);
  return markdownTable(['Section', 'Time', 'Target', 'Verdict', 'Score'], rows);
}

function findings({ report }: WrittenReview): string[] {
  if (report.findings.length === 0) return ['## Findings', 'Nothing was found to fix.'];
  return [
    '## Findings',
    ...numbered(report).map((each, _at, all) => {
      const { number, finding } = each;
      const adviceIn = adviceAlreadyIn(each, all);
      const advice = adviceLines(finding.advice).map(markdownText).join('\n\n');
      return [
        `### ${number}. ${findingTitle(finding.id)}`,
        `${SEVERITY_TITLES[finding.severity]}, ${sectionTitle(finding.section)}${at(finding)}`,
        ...(finding.quote ? [`> ${markdownText(finding.quote)}`] : []),
        markdownText(finding.message),
        adviceIn === null ? `**Advice:** ${advice}` : `**Advice:** as in finding ${adviceIn}`,
      ].join('\n\n');
    }),
  ];
}

function strengths({ report }: WrittenReview): string[] {
  if (report.strengths.length === 0) return [];
  const lines = report.strengths.map(
    ({ label, start, quote }) =>
      `- **${strengthTitle(label)}** (${clock(start)})${quote ? `: “${markdownText(quote)}”` : ''}`,
  );
  return ['## What was strong', lines.join('\n')];
}

function scores({ report, review }: WrittenReview): string {
  const sections = reasonsBySection(report.scores, review.scoreReasons).map(({ name, value, reasons }) => {
    const lines = reasons.map((reason) => `  - ${points(reason)} ${markdownText(reason.text)}`);
    return [`- **${name}: ${score(value)}**`, ...lines].join('\n');
  });
  return [`- **Overall: ${score(report.scores.overall)}**`, ...sections].join('\n');
}

function probes({ report }: WrittenReview): string[] {
  if (report.probes.length === 0) return [];
  const lines = report.probes.map(
    ({ probe, question, why }) =>
      `- **${PROBE_TITLES[probe]}:** ${markdownText(question)} ${markdownText(why)}`,
  );
  return ['## Follow-up questions to expect', lines.join('\n')];
}

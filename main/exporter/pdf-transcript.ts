import { Text, View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { clock } from '../../core/report/clock.ts';
import { markedRuns, paragraphsOf } from '../../core/report/passages.ts';
import type { MarkedRun, NumberedFinding, Paragraph } from '../../core/report/passages.ts';
import { textOf } from '../../core/report/report.ts';
import { numbered } from '../../core/report/written-review.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import type { Word } from '../../core/take.ts';
import { heading, text } from './pdf-parts.ts';
import { directionOf, NO_GLYPH } from './pdf-printable.ts';
import { SEVERITY_COLOURS, styles } from './pdf-style.ts';

/** The transcript under its sections' names: passages with findings tinted, the findings' numbers behind them. */
export function transcriptPart({ report }: WrittenReview, complete: boolean): ReactElement {
  const { words } = report.transcript;
  const findings = numbered(report);
  const paragraphs = paragraphsOf(words, report.sections).flatMap((paragraph) => [
    ...(paragraph.opens ? [sectionHeading(paragraph)] : []),
    paragraphOf(paragraph, words, findings),
  ]);
  const boxes = `${NO_GLYPH} stands for a character that is not in the fonts of this file. The HTML report shows it.`;
  return createElement(
    View,
    null,
    heading('Transcript'),
    ...(paragraphs.length > 0 ? paragraphs : [text('No words were spoken in this take.')]),
    complete ? null : text(boxes, [styles.small, { marginTop: 8 }]),
  );
}

function sectionHeading({ section, firstWord }: Paragraph): ReactElement {
  const { name, light } = SECTION_LOOKS[section.section];
  return createElement(
    View,
    {
      key: `section-${firstWord}`,
      minPresenceAhead: 40,
      style: [styles.row, { gap: 6, marginTop: 8, marginBottom: 2 }],
    },
    text(name, [styles.subheading, { color: light.ink }]),
    text(`${clock(section.start)} to ${clock(section.end)}`, [styles.small, { paddingTop: 2 }]),
  );
}

function paragraphOf(
  paragraph: Paragraph,
  words: readonly Word[],
  findings: readonly NumberedFinding[],
): ReactElement {
  const { firstWord, lastWord, section } = paragraph;
  const direction = directionOf(textOf(words.slice(firstWord, lastWord + 1)));
  const rule = {
    borderLeftWidth: 2,
    borderLeftColor: SECTION_LOOKS[section.section].light.fill,
    paddingLeft: 8,
  };
  return createElement(
    View,
    { key: firstWord, style: [styles.row, rule, { marginBottom: 6 }] },
    text(clock(words[firstWord]?.start ?? section.start), [styles.small, { width: 34, paddingTop: 1 }]),
    createElement(
      Text,
      { style: { flex: 1, direction, fontSize: 9.5, lineHeight: 1.6 }, orphans: 2, widows: 2 },
      ...markedRuns(paragraph, findings).map((run) => runOf(run, words)),
    ),
  );
}

function runOf(run: MarkedRun, words: readonly Word[]): ReactNode {
  const said = textOf(words.slice(run.firstWord, run.lastWord + 1));
  if (run.severity === null) return `${said} `;
  const { ink, wash } = SEVERITY_COLOURS[run.severity];
  const numbers = run.ending.map(({ number }) => ` [${number}]`).join('');
  return createElement(
    Text,
    { key: run.firstWord },
    createElement(Text, { style: { backgroundColor: wash } }, said),
    createElement(Text, { style: { color: ink, fontWeight: 700 } }, numbers),
    ' ',
  );
}

import { View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { signed } from '../../core/comparison.ts';
import type { ComparedFinding } from '../../core/comparison.ts';
import { clock } from '../../core/report/clock.ts';
import { timeVerdict } from '../../core/report/section-times.ts';
import { findingTitle, SEVERITY_TITLES } from '../../core/report/titles.ts';
import {
  COMPARISON_TITLE,
  deliveryFigures,
  figure,
  findingGroups,
  overallSentence,
} from '../../core/report/written-comparison.ts';
import type { WrittenComparison } from '../../core/report/written-comparison.ts';
import { day, framing } from '../../core/report/written-review.ts';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import { pdfDocument } from './pdf-document.ts';
import { loadFonts } from './pdf-fonts.ts';
import { heading, severityMark, text } from './pdf-parts.ts';
import { printableText } from './pdf-printable.ts';
import { styles } from './pdf-style.ts';
import { pdfTable } from './pdf-table.ts';
import { titleLines } from './pdf-title.ts';

/** Two takes side by side, laid out for paper. */
export async function renderComparisonPdf(written: WrittenComparison): Promise<Uint8Array<ArrayBuffer>> {
  const { shown } = printableText(await loadFonts());
  const question = shown(written.question);
  const { comparison } = written;
  const take = (which: string, { title, createdAt, durationSec }: WrittenComparison['earlier']) =>
    `${which}: ${shown(title)}, ${day(createdAt)}, ${clock(durationSec)}`;
  const facts = [take('Earlier', written.earlier), take('Later', written.later), framing(written)];
  return pdfDocument({
    title: COMPARISON_TITLE,
    subject: `${question} (${framing(written)})`,
    createdAt: new Date().toISOString(),
    pages: [
      [
        titleLines({ eyebrow: 'Starling comparison', title: COMPARISON_TITLE, question, facts }),
        heading('Sections'),
        text(overallSentence(comparison.overall), { marginBottom: 6 }),
        sectionTable(written),
        heading('Findings'),
        ...findingGroups(comparison).map(([title, findings]) => findingGroup(title, findings)),
        heading('Delivery'),
        pdfTable(
          [
            { title: 'Measure', share: 3 },
            { title: 'Earlier', share: 1, figure: true },
            { title: 'Later', share: 1, figure: true },
            { title: 'Change', share: 1, figure: true },
          ],
          deliveryFigures(comparison).map(([name, each]) => [
            name,
            figure(each.earlier),
            figure(each.later),
            signed(each),
          ]),
        ),
      ],
    ],
  });
}

const sectionTable = ({ comparison }: WrittenComparison): ReactElement =>
  pdfTable(
    [
      { title: 'Section', share: 1.2 },
      { title: 'Target', share: 0.8, figure: true },
      { title: 'Earlier', share: 2 },
      { title: 'Later', share: 2 },
      { title: 'Score', share: 1.2, figure: true },
      { title: 'Change', share: 0.9, figure: true },
    ],
    comparison.sections.map(({ section, earlier, later, score }) => [
      SECTION_LOOKS[section].name,
      clock(later.targetSec),
      `${clock(earlier.durationSec)}, ${timeVerdict(earlier)}`,
      `${clock(later.durationSec)}, ${timeVerdict(later)}`,
      `${figure(score.earlier)} → ${figure(score.later)}`,
      signed(score),
    ]),
  );

function findingGroup(title: string, findings: readonly ComparedFinding[]): ReactElement {
  const items = findings.map(({ id, severity }) =>
    createElement(
      View,
      { key: id, wrap: false, style: [styles.row, { gap: 6, marginBottom: 2 }] },
      createElement(View, { style: { marginTop: 2 } }, severityMark(severity, 9)),
      text(`${findingTitle(id)}, ${SEVERITY_TITLES[severity].toLowerCase()}`),
    ),
  );
  return createElement(
    View,
    { key: title, style: { marginBottom: 6 } },
    text(title, styles.subheading),
    ...(items.length > 0 ? items : [text('Nothing.', styles.quiet)]),
  );
}

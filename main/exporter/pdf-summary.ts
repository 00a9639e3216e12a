import { View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { adviceInShort } from '../../core/report/advice-lines.ts';
import { clock } from '../../core/report/clock.ts';
import { fixFirst } from '../../core/report/fix-first.ts';
import { findingTitle, sectionTitle, SEVERITY_TITLES } from '../../core/report/titles.ts';
import { day, framing, numbered } from '../../core/report/written-review.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { heading, severityMark, spoken, text } from './pdf-parts.ts';
import { styles } from './pdf-style.ts';
import { titleLines } from './pdf-title.ts';

/** Title, question, how it was judged, and the overall score. */
export function titleBlock({ report, title, createdAt }: WrittenReview): ReactElement {
  const facts = [
    `${framing(report)}, ${clock(report.source.durationSec)} long`,
    `Recorded ${day(createdAt)}, ${report.source.file}`,
  ];
  const { overall } = report.scores;
  const score =
    overall === null
      ? [text('No score', styles.subheading), text('too little to judge', styles.small)]
      : [
          text(String(overall), { fontSize: 34, fontWeight: 700, lineHeight: 1.1 }),
          text('of 100', styles.small),
        ];
  return createElement(
    View,
    { style: [styles.spread, { gap: 24 }] },
    titleLines({ eyebrow: 'Starling review', title, question: report.question, facts }),
    createElement(View, { style: { alignItems: 'flex-end' } }, ...score),
  );
}

export function fixTheseFirst({ report }: WrittenReview): ReactElement {
  const first = fixFirst(report.findings);
  const chosen = numbered(report).filter(({ finding }) => first.includes(finding));
  const items = chosen.map(({ number, finding }, at) =>
    createElement(
      View,
      { key: number, wrap: false, style: [styles.row, { gap: 8, marginBottom: 6 }] },
      text(`${at + 1}.`, [styles.bold, { width: 14 }]),
      createElement(View, { style: { marginTop: 2 } }, severityMark(finding.severity, 10)),
      createElement(
        View,
        { style: { flex: 1 } },
        text(`${findingTitle(finding.id)}  (finding ${number})`, styles.bold),
        text(
          `${SEVERITY_TITLES[finding.severity]}, ${sectionTitle(finding.section)}${finding.start === null ? '' : `, ${clock(finding.start)}`}`,
          styles.small,
        ),
        spoken(finding.message),
        spoken(adviceInShort(finding.advice)),
      ),
    ),
  );
  return createElement(
    View,
    null,
    heading('Fix these first'),
    ...(items.length > 0 ? items : [text('Nothing was found that has to change.')]),
  );
}

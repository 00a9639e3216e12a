import { View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { adviceAlreadyIn, adviceLines } from '../../core/report/advice-lines.ts';
import { clock } from '../../core/report/clock.ts';
import type { NumberedFinding } from '../../core/report/passages.ts';
import { findingTitle, sectionTitle, SEVERITY_TITLES, strengthTitle } from '../../core/report/titles.ts';
import { numbered } from '../../core/report/written-review.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { heading, severityMark, spoken, text } from './pdf-parts.ts';
import { styles } from './pdf-style.ts';

/** A finding stays on one page, unless its quote is so long (in characters) that it might not fit on any. */
const LONG_QUOTE = 1200;

export function findingPart({ report }: WrittenReview): ReactElement {
  const items = numbered(report).map((each, _at, all) => findingItem(each, adviceAlreadyIn(each, all)));
  return createElement(
    View,
    null,
    heading('Findings'),
    ...(items.length > 0 ? items : [text('Nothing was found to fix.')]),
  );
}

function findingItem({ number, finding }: NumberedFinding, adviceIn: number | null): ReactElement {
  const where = [SEVERITY_TITLES[finding.severity], sectionTitle(finding.section)];
  if (finding.start !== null) where.push(clock(finding.start));
  return createElement(
    View,
    {
      key: number,
      wrap: finding.quote.length > LONG_QUOTE,
      style: [styles.row, styles.rule, { gap: 10, paddingVertical: 7 }],
    },
    createElement(View, { style: { marginTop: 2 } }, severityMark(finding.severity, 13)),
    createElement(
      View,
      { style: { flex: 1 } },
      text(`${number}. ${findingTitle(finding.id)}`, styles.subheading),
      text(where.join(', '), styles.small),
      finding.quote ? createElement(View, { style: styles.quote }, spoken(finding.quote)) : null,
      spoken(finding.message, styles.bold),
      ...(adviceIn === null
        ? adviceLines(finding.advice).map((line, at) => spoken(line, { marginTop: at === 0 ? 2 : 3 }, at))
        : [text(`Advice as in finding ${adviceIn}`, styles.small)]),
    ),
  );
}

export function commentPart({ comments }: WrittenReview): ReactElement | null {
  if (comments.length === 0) return null;
  const items = comments.map(({ id, at, by, text: said }) =>
    createElement(
      View,
      { key: id, wrap: said.length > LONG_QUOTE, style: { marginBottom: 5 } },
      text(by ? `${clock(at)}, ${by}` : clock(at), styles.bold),
      spoken(said),
    ),
  );
  return createElement(View, null, heading('Comments from a coach'), ...items);
}

export function strengthPart({ report }: WrittenReview): ReactElement | null {
  if (report.strengths.length === 0) return null;
  const items = report.strengths.map(({ label, start, quote }, at) =>
    createElement(
      View,
      { key: at, wrap: false, style: { marginBottom: 5 } },
      text(`${strengthTitle(label)}, ${clock(start)}`, styles.bold),
      quote ? createElement(View, { style: styles.quote }, spoken(quote)) : null,
    ),
  );
  return createElement(View, null, heading('What was strong'), ...items);
}

import { View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { deliveryFacts } from '../../core/report/delivery-facts.ts';
import { points, reasonsBySection } from '../../core/report/score-lines.ts';
import type { SectionScore } from '../../core/report/score-lines.ts';
import { PROBE_TITLES } from '../../core/report/titles.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import { heading, spoken, text } from './pdf-parts.ts';
import { styles } from './pdf-style.ts';

export const scorePart = ({ report, review }: WrittenReview): ReactElement =>
  createElement(
    View,
    null,
    heading('Scores and their reasons'),
    ...reasonsBySection(report.scores, review.scoreReasons).map(sectionScore),
  );

function sectionScore({ section, name, value, reasons }: SectionScore): ReactElement {
  const lines = reasons.map((reason, at) =>
    createElement(
      View,
      { key: at, style: styles.row },
      text(points(reason), { width: 38, textAlign: 'right', paddingRight: 8 }),
      createElement(View, { style: { flex: 1 } }, spoken(reason.text)),
    ),
  );
  return createElement(
    View,
    { key: section, wrap: false, style: [styles.rule, { paddingVertical: 4 }] },
    createElement(
      View,
      { style: styles.spread },
      text(name, [styles.bold, { color: SECTION_LOOKS[section].light.ink }]),
      text(value === null ? 'no score' : String(value), styles.bold),
    ),
    ...lines,
  );
}

export function deliveryPart({ report }: WrittenReview): ReactElement {
  const facts = deliveryFacts(report.delivery).map(({ name, value, detail }) =>
    createElement(
      View,
      { key: name, wrap: false, style: [styles.row, { marginBottom: 2 }] },
      text(name, [styles.quiet, { width: 90 }]),
      createElement(View, { style: { flex: 1 } }, text(value), detail ? spoken(detail, styles.small) : null),
    ),
  );
  return createElement(View, null, heading('Delivery'), ...facts);
}

/** Follow-up questions, with what a strong answer to each contains. */
export function probePart({ report, walkthrough }: WrittenReview): ReactElement | null {
  if (report.probes.length === 0) return null;
  const items = report.probes.map(({ probe, question, why }, at) => {
    const contains = walkthrough.probes.find((advice) => advice.probe === probe)?.contains ?? [];
    return createElement(
      View,
      { key: at, wrap: false, style: { marginBottom: 8 } },
      text(PROBE_TITLES[probe], styles.small),
      spoken(question, styles.bold),
      spoken(why),
      text('A strong answer', [styles.small, { marginTop: 2 }]),
      ...contains.map((point, at) =>
        createElement(
          View,
          { key: at, style: styles.row },
          text('•', { width: 12 }),
          spoken(point, { flex: 1 }),
        ),
      ),
    );
  });
  return createElement(View, null, heading('Follow-up questions to expect'), ...items);
}

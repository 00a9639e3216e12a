import { View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { spoken, text } from './pdf-parts.ts';
import { styles } from './pdf-style.ts';

interface TitleParts {
  /** Over the title, in capitals. */
  readonly eyebrow: string;
  readonly title: string;
  readonly question: string;
  readonly facts: readonly string[];
}

/** The head of a report: what it is, about which question, and under which circumstances. */
export const titleLines = ({ eyebrow, title, question, facts }: TitleParts): ReactElement =>
  createElement(
    View,
    { style: { flex: 1 } },
    text(eyebrow.toUpperCase(), [styles.small, { letterSpacing: 0.6 }]),
    spoken(title, styles.title),
    spoken(question, [styles.quiet, { marginTop: 3 }].flat()),
    ...facts.map((fact, at) =>
      createElement(View, { key: at, style: { marginTop: at === 0 ? 8 : 0 } }, spoken(fact)),
    ),
  );

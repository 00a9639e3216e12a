import { View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { spoken, text } from './pdf-parts.ts';
import { styles } from './pdf-style.ts';

/** A column of a table on paper. */
export interface PdfColumn {
  readonly title: string;
  /** Its share of the table's width, beside the other columns'. */
  readonly share: number;
  readonly figure?: boolean;
}

/** A table whose head is repeated on each sheet that it runs over; no row is cut in two. */
export function pdfTable(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): ReactElement {
  const cell = ({ share, figure }: PdfColumn) => ({
    flexGrow: share,
    flexShrink: 1,
    flexBasis: 0,
    paddingRight: 6,
    textAlign: figure ? ('right' as const) : ('left' as const),
  });
  const head = columns.map((column, at) =>
    createElement(View, { key: at, style: cell(column) }, text(column.title, styles.small)),
  );
  const line = (row: readonly string[], at: number) =>
    createElement(
      View,
      { key: at, wrap: false, style: [styles.row, styles.rule, { paddingVertical: 3 }] },
      ...columns.map((column, index) =>
        createElement(View, { key: index, style: cell(column) }, spoken(row[index] ?? '')),
      ),
    );
  return createElement(
    View,
    null,
    createElement(View, { fixed: true, style: [styles.row, { marginBottom: 3 }] }, ...head),
    ...rows.map(line),
  );
}

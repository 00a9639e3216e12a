import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Path, Svg, Text, View } from '@react-pdf/renderer';
import type { TextProps } from '@react-pdf/renderer';
import type { Severity } from '../../core/finding-id.ts';
import { directionOf } from './pdf-printable.ts';
import { SEVERITY_COLOURS, styles } from './pdf-style.ts';

type Style = NonNullable<TextProps['style']>;

/**
 * A heading that the reader's outline lists and that never stands alone at the foot of a page. The engine takes
 * bookmarks on every element, though its types name them for pages only.
 */
export function heading(title: string): ReactElement {
  const listed = { bookmark: title, minPresenceAhead: 60 };
  return createElement(View, listed, createElement(Text, { style: styles.heading }, title));
}

/** A paragraph of the user's words, in their own direction. */
export const spoken = (text: string, style: Style = {}, key?: number): ReactElement =>
  createElement(Text, { key, style: [{ direction: directionOf(text) }, style].flat() }, text);

export const text = (content: ReactNode, style: Style = {}): ReactElement =>
  createElement(Text, { style }, content);

const MARKS: Readonly<Record<Severity, string>> = {
  'red-flag': 'M3 1h19l-4 7 4 7H5v8H3z',
  issue: 'M12 .8 23.2 12 12 23.2.8 12z',
  note: 'M12 1.5a10.5 10.5 0 1 0 .01 0z',
};

export const severityMark = (severity: Severity, size: number): ReactElement =>
  createElement(
    Svg,
    { viewBox: '0 0 24 24', width: size, height: size },
    createElement(Path, { d: MARKS[severity], fill: SEVERITY_COLOURS[severity].ink }),
  );

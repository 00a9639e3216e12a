import type { Severity } from '../finding-id.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';

/** A flag, a diamond and a disc in a box of 24: shape and colour both tell the severity. */
const SHAPES: Readonly<Record<Severity, string>> = {
  'red-flag': 'M3 1h19l-4 7 4 7H5v8H3z',
  issue: 'M12 .8 23.2 12 12 23.2.8 12z',
  note: 'M12 1.5a10.5 10.5 0 1 0 .01 0z',
};
const MIDDLE: Readonly<Record<Severity, { readonly x: number; readonly y: number }>> = {
  'red-flag': { x: 10.5, y: 12 },
  issue: { x: 12, y: 16 },
  note: { x: 12, y: 16 },
};

/** The mark of a severity, with a finding's number in it. Decoration: what it says stands beside it in words. */
export const severityMark = (severity: Severity, number: number | null): Html => {
  const { x, y } = MIDDLE[severity];
  const label =
    number === null
      ? null
      : html`<text class="mark-number" x="${x}" y="${y}" text-anchor="middle">${number}</text>`;
  const size = number === null ? 15 : 26;
  return html`<svg
    class="severity-mark ${severity}"
    width="${size}"
    height="${size}"
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d="${SHAPES[severity]}"></path>
    ${label}
  </svg>`;
};

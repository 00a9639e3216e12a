import { SECTION_LOOKS } from '../section-palette.ts';
import type { SectionPattern } from '../section-palette.ts';
import { SECTION_KINDS } from '../take.ts';
import type { SectionKind } from '../take.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';

/** SVG paths on an 8 by 8 tile, drawn in the text colour of the band. */
const TILES: Readonly<Record<SectionPattern, string>> = {
  plain: '',
  dots: 'M2 1.2a.8.8 0 1 0 .01 0zM6 5.2a.8.8 0 1 0 .01 0z',
  rising: 'M-1 9 9-1l.7.7L-.3 9.7zM-1 1 1-1l.7.7L-.3 1.7zM7 9 9 7l.7.7L7.7 9.7z',
  crossed: 'M0 3.6h8v.8H0zM3.6 0h.8v8h-.8z',
  level: 'M0 1.5h8v.9H0zM0 5.5h8v.9H0z',
};

const patternId = (section: SectionKind): string => `pattern-${section}`;

/** The patterns, once per page, for `band` to refer to. Not `display: none`: browsers would not draw from it. */
export const patternDefinitions = (): Html => html`
  <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      ${SECTION_KINDS.map(
        (section) => html`
          <pattern id="${patternId(section)}" width="8" height="8" patternUnits="userSpaceOnUse">
            <path class="tile ${section}" d="${TILES[SECTION_LOOKS[section].pattern]}"></path>
          </pattern>
        `,
      )}
      <pattern id="pattern-over" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="over-tile" d="M-1 7 7-1l1.6 1.6L.6 8.6zM-1 1 1-1l1.6 1.6L.6 2.6z"></path>
      </pattern>
    </defs>
  </svg>
`;

/** A rectangle in a section's colour and pattern; places and sizes are SVG lengths. */
export const band = (
  section: SectionKind,
  place: {
    readonly x: string;
    readonly y: number;
    readonly width: string;
    readonly height: number;
    readonly rounding?: number;
  },
): Html => {
  const shape = (extra: Html) =>
    html`<rect
      x="${place.x}"
      y="${place.y}"
      width="${place.width}"
      height="${place.height}"
      rx="${place.rounding ?? 3}"
      ${extra}
    ></rect>`;
  return html`${shape(html`class="band ${section}"`)}${shape(html`fill="url(#${patternId(section)})"`)}`;
};

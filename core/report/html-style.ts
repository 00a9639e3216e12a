import { LAYOUT_STYLE } from './html-style-layout.ts';
import { PARTS_STYLE } from './html-style-parts.ts';
import { PRINT_STYLE } from './html-style-print.ts';

/** Colours as custom properties: text at least 4.5 to 1 on its ground in both themes, marks at least 3 to 1. */
const THEME = `
:root{color-scheme:light dark;--page:#f6f5f2;--card:#ffffff;--text:#1d1f23;--quiet:#5a5f68;--line:#e2e0da;--accent:#1f5f96;--room:#e9e7e1;--red-flag:#b3261e;--issue:#96560a;--note:#5b6472;--on-mark:#ffffff;--red-flag-wash:#fbe9e7;--issue-wash:#fbf0dc;--note-wash:#eceff3;--now:#1d1f23;--on-now:#ffffff}
@media screen and (prefers-color-scheme:dark){:root{--page:#131518;--card:#1b1d21;--text:#e7e6e3;--quiet:#a5a9b1;--line:#30343b;--accent:#9fcbf0;--room:#2c3037;--red-flag:#ff8f84;--issue:#f0b968;--note:#aab3c0;--on-mark:#131518;--red-flag-wash:#43211f;--issue-wash:#3d301a;--note-wash:#2a2f37;--now:#e7e6e3;--on-now:#131518}}
`;

export const STYLE = `${THEME}${LAYOUT_STYLE}${PARTS_STYLE}${PRINT_STYLE}`;

import { withoutForcedDirection } from './bidi.ts';

/**
 * User text inside Markdown (CommonMark and GitHub's extensions): one line, nothing in it is markup, HTML or a link.
 * A backslash before a colon or a full stop keeps `https://` and `www.` from becoming links by themselves.
 */
export function markdownText(text: string): string {
  return withoutForcedDirection(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]{}|~#!^$]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replaceAll('@', '\\@')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A table from its heading and rows; the cells are Markdown already. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

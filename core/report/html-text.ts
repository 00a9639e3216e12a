import { withoutForcedDirection } from './bidi.ts';

/** Markup that may be put into a page as it is. Only the `html` tag makes it, so all text in it is escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | null | readonly Part[];

/**
 * Builds markup: what is interpolated is escaped unless it is markup itself, so that forgetting to escape is not
 * possible. Lists are joined, null is nothing. Attribute values must stand in double quotes.
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((all, text, at) => all + markupOf(parts[at - 1] ?? null) + text));

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also drops what HTML does not allow: control characters, lone surrogates and non-characters. */
const escapeHtml = (text: string): string =>
  withoutForcedDirection(text)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

import { bandRules } from './html-band-style.ts';
import { patternDefinitions } from './html-pattern.ts';
import { STYLE } from './html-style.ts';
import { Html, html } from './html-text.ts';

/** What a page about several takes consists of. */
export interface PageParts {
  /** Over the title, in small letters. */
  readonly eyebrow: string;
  readonly title: string;
  readonly question: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly main: Html;
}

/**
 * An HTML page that needs nothing else and runs no script.
 * @param sha256 of a text's UTF-8 bytes, in base64: the page admits its style by it
 */
export function staticPage(parts: PageParts, sha256: (text: string) => string): string {
  const { eyebrow, title, question, facts, main } = parts;
  const style = `${STYLE}${bandRules()}`;
  const policy = `default-src 'none'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Starling</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        ${patternDefinitions()}
        <header class="page-head">
          <div>
            <p class="eyebrow">${eyebrow}</p>
            <h1>${title}</h1>
            <p class="question" dir="auto">${question}</p>
            <dl class="facts">
              ${facts.map(
                ([name, value]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd dir="auto">${value}</dd>
                  </div>`,
              )}
            </dl>
          </div>
        </header>
        <main>${main}</main>
        <footer class="page-end"><p>Written by Starling on the speaker’s own machine.</p></footer>
      </body>
    </html> `;
  return page.markup;
}

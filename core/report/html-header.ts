import { clock } from './clock.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import { day, framing } from './written-review.ts';
import type { WrittenReview } from './written-review.ts';

export function headerOf({ report, title, createdAt }: WrittenReview): Html {
  const { overall } = report.scores;
  const facts = [
    ['Judged for', framing(report)],
    ['Length', clock(report.source.durationSec)],
    ['Recorded', day(createdAt)],
    ['Source', report.source.file],
  ] as const;
  return html`<header class="page-head">
    <div>
      <p class="eyebrow">Starling review</p>
      <h1 dir="auto">${title}</h1>
      <p class="question" dir="auto">${report.question}</p>
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
    <p class="overall">
      ${
        overall === null
          ? html`<span class="no-score">No score</span> <span class="of">too little to judge</span>`
          : html`<span class="number">${overall}</span> <span class="of">of 100</span>`
      }
    </p>
  </header>`;
}

import { SECTION_LOOKS } from '../section-palette.ts';
import { deliveryFacts } from './delivery-facts.ts';
import { clock } from './clock.ts';
import { moment } from './html-moment.ts';
import { band } from './html-pattern.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import { percent } from './percent.ts';
import { points, reasonsBySection } from './score-lines.ts';
import type { SectionScore } from './score-lines.ts';
import { isOffTarget, sectionTimes, timeVerdict } from './section-times.ts';
import type { SectionTime } from './section-times.ts';
import type { WrittenReview } from './written-review.ts';

/** Each section's time against its target, all bars on one scale. */
export function sectionCard({ report, walkthrough }: WrittenReview): Html {
  const times = sectionTimes(report.sections, walkthrough.targets);
  const longest = Math.max(...times.map(({ durationSec, targetSec }) => Math.max(durationSec, targetSec)));
  return html`<section class="card" aria-labelledby="sections-title">
    <h2 id="sections-title">Sections against their targets</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col" class="bar-head">Time, target as a line</th>
          <th scope="col" class="figure">Time</th>
          <th scope="col" class="figure">Target</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        ${times.map((time) => sectionRow(time, longest))}
      </tbody>
    </table>
  </section>`;
}

function sectionRow(time: SectionTime, longest: number): Html {
  const { section, durationSec, targetSec } = time;
  const target = percent(targetSec, longest);
  const told =
    durationSec > 0
      ? band(section, { x: '0', y: 4, width: percent(durationSec, longest), height: 14 })
      : null;
  return html`<tr>
    <th scope="row"><span class="section-name ${section}">${SECTION_LOOKS[section].name}</span></th>
    <td class="bar">
      <svg width="100%" height="22" aria-hidden="true">
        <rect class="target-room" x="0" y="4" width="${target}" height="14" rx="3"></rect>
        ${told}
        <line class="target-line" x1="${target}" x2="${target}" y1="0" y2="22"></line>
      </svg>
    </td>
    <td class="figure">${clock(durationSec)}</td>
    <td class="figure">${clock(targetSec)}</td>
    <td class="${isOffTarget(time) ? 'off' : ''}">${timeVerdict(time)}</td>
  </tr>`;
}

export function scoreCard({ report, review }: WrittenReview): Html {
  return html`<section class="card scores" aria-labelledby="scores-title">
    <h2 id="scores-title">Scores and their reasons</h2>
    <ul>
      ${reasonsBySection(report.scores, review.scoreReasons).map(sectionScore)}
    </ul>
  </section>`;
}

function sectionScore({ section, name, value, reasons }: SectionScore): Html {
  const bar = html`<svg class="score-bar" width="100%" height="8" aria-hidden="true">
    <rect class="target-room" width="100%" height="8" rx="4"></rect>
    ${band(section, { x: '0', y: 0, width: percent(value ?? 0, 100), height: 8, rounding: 4 })}
  </svg>`;
  return html`<li>
    <h3>
      <span class="section-name ${section}">${name}</span>
      <span class="figure">${value === null ? 'no score' : value}</span>
    </h3>
    ${bar}
    ${
      reasons.length === 0
        ? null
        : html`<ul class="reasons">
            ${reasons.map((reason) => html`<li><span class="figure ${reason.points < 0 ? 'off' : ''}">${points(reason)}</span> <span dir="auto">${reason.text}</span></li>`)}
          </ul>`
    }
  </li>`;
}

export function deliveryCard({ report }: WrittenReview, hasAudio: boolean): Html {
  const { longPauses } = report.delivery;
  const facts = deliveryFacts(report.delivery).map(
    ({ name, value, detail }) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}${detail ? html`<span class="detail" dir="auto">${detail}</span>` : null}</dd>
      </div>`,
  );
  const pauses = html`<p class="where">
    Listen to the pauses ${longPauses.map(({ start }) => html`${moment(start, hasAudio)} `)}
  </p>`;
  return html`<section class="card delivery" aria-labelledby="delivery-title">
    <h2 id="delivery-title">Delivery</h2>
    <dl>${facts}</dl>
    ${hasAudio && longPauses.length > 0 ? pauses : null}
  </section>`;
}

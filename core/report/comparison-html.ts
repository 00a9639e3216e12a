import { signed } from '../comparison.ts';
import type { ComparedFinding, ComparedSection } from '../comparison.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { clock } from './clock.ts';
import { staticPage } from './html-page.ts';
import { band } from './html-pattern.ts';
import { severityMark } from './html-severity.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import { percent } from './percent.ts';
import { isOffTarget, timeVerdict } from './section-times.ts';
import type { SectionTime } from './section-times.ts';
import { findingTitle, SEVERITY_TITLES } from './titles.ts';
import { day, framing } from './written-review.ts';
import {
  COMPARISON_TITLE,
  deliveryFigures,
  figure,
  findingGroups,
  overallSentence,
} from './written-comparison.ts';
import type { WrittenComparison } from './written-comparison.ts';

/**
 * Two takes side by side as one HTML page that needs nothing else and runs no script.
 * @param sha256 of a text's UTF-8 bytes, in base64: the page admits its style by it
 */
export function toComparisonHtml(written: WrittenComparison, sha256: (text: string) => string): string {
  const { earlier, later, question, comparison } = written;
  const take = ({ title, createdAt, durationSec }: WrittenComparison['earlier']) =>
    `${title}, ${day(createdAt)}, ${clock(durationSec)}`;
  const main = html`<section class="card" aria-labelledby="sections-title">
      <h2 id="sections-title">Sections</h2>
      <p class="quiet">${overallSentence(comparison.overall)}</p>
      ${sectionTable(comparison.sections)}
    </section>
    <div class="pair">
      <section class="card" aria-labelledby="findings-title">
        <h2 id="findings-title">Findings</h2>
        ${findingGroups(comparison).map(([title, findings]) => findingGroup(title, findings))}
      </section>
      <section class="card" aria-labelledby="delivery-title">
        <h2 id="delivery-title">Delivery</h2>
        ${deliveryTable(written)}
      </section>
    </div>`;
  const facts = [
    ['Earlier', take(earlier)],
    ['Later', take(later)],
    ['Judged for', framing(written)],
  ] as const;
  return staticPage(
    { eyebrow: 'Starling comparison', title: COMPARISON_TITLE, question, facts, main },
    sha256,
  );
}

function sectionTable(sections: readonly ComparedSection[]): Html {
  const longest = Math.max(
    ...sections.flatMap(({ earlier, later }) => [earlier.durationSec, later.durationSec, later.targetSec]),
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Section</th>
        <th scope="col" class="bar-head">Time, target as a line: earlier above, later below</th>
        <th scope="col">Earlier</th>
        <th scope="col">Later</th>
        <th scope="col" class="figure">Score</th>
        <th scope="col" class="figure">Change</th>
      </tr>
    </thead>
    <tbody>
      ${sections.map((each) => sectionRow(each, longest))}
    </tbody>
  </table>`;
}

function sectionRow({ section, earlier, later, score }: ComparedSection, longest: number): Html {
  const target = percent(later.targetSec, longest);
  const bar = ({ durationSec }: SectionTime, y: number) =>
    durationSec > 0 ? band(section, { x: '0', y, width: percent(durationSec, longest), height: 11 }) : null;
  const time = (told: SectionTime) =>
    html`<td class="${isOffTarget(told) ? 'off' : ''}">${clock(told.durationSec)}, ${timeVerdict(told)}</td>`;
  return html`<tr>
    <th scope="row"><span class="section-name ${section}">${SECTION_LOOKS[section].name}</span></th>
    <td class="bar">
      <svg width="100%" height="30" aria-hidden="true">
        <rect class="target-room" x="0" y="2" width="${target}" height="26" rx="3"></rect>
        ${bar(earlier, 3)}${bar(later, 16)}
        <line class="target-line" x1="${target}" x2="${target}" y1="0" y2="30"></line>
      </svg>
    </td>
    ${time(earlier)}${time(later)}
    <td class="figure">${figure(score.earlier)} → ${figure(score.later)}</td>
    <td class="figure">${signed(score)}</td>
  </tr>`;
}

function findingGroup(title: string, findings: readonly ComparedFinding[]): Html {
  const items = findings.map(
    ({ id, severity }) =>
      html`<li>
        ${severityMark(severity, null)} ${findingTitle(id)}, ${SEVERITY_TITLES[severity].toLowerCase()}
      </li>`,
  );
  const list = html`<ul>
    ${items}
  </ul>`;
  return html`<h3>${title}</h3>
    ${items.length > 0 ? list : html`<p class="quiet">Nothing.</p>`}`;
}

function deliveryTable({ comparison }: WrittenComparison): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Measure</th>
        <th scope="col" class="figure">Earlier</th>
        <th scope="col" class="figure">Later</th>
        <th scope="col" class="figure">Change</th>
      </tr>
    </thead>
    <tbody>
      ${deliveryFigures(comparison).map(
        ([name, each]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td class="figure">${figure(each.earlier)}</td>
            <td class="figure">${figure(each.later)}</td>
            <td class="figure">${signed(each)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

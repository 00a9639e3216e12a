import type { ProbeKind } from '../take.ts';
import { adviceAlreadyIn, adviceInShort, adviceLines } from './advice-lines.ts';
import { fixFirst } from './fix-first.ts';
import { moment } from './html-moment.ts';
import { severityMark } from './html-severity.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import type { NumberedFinding } from './passages.ts';
import { findingTitle, PROBE_TITLES, sectionTitle, SEVERITY_TITLES, strengthTitle } from './titles.ts';
import { numbered } from './written-review.ts';
import type { WrittenReview } from './written-review.ts';

export function fixTheseFirst({ report }: WrittenReview, hasAudio: boolean): Html {
  const first = fixFirst(report.findings);
  const chosen = numbered(report).filter(({ finding }) => first.includes(finding));
  const items = chosen.map(
    ({ number, finding }) =>
      html`<li>
        <p class="what">
          ${severityMark(finding.severity, null)}
          <a href="#finding-${number}">${findingTitle(finding.id)}</a>
          ${finding.start === null ? null : moment(finding.start, hasAudio)}
        </p>
        <p dir="auto">${finding.message}</p>
        <p class="advice" dir="auto">${adviceInShort(finding.advice)}</p>
      </li>`,
  );
  const nothing = html`<p class="quiet">Nothing was found that has to change.</p>`;
  return html`<section class="card first" aria-labelledby="first-title">
    <h2 id="first-title">Fix these first</h2>
    ${
      items.length > 0
        ? html`<ol>
            ${items}
          </ol>`
        : nothing
    }
  </section>`;
}

export function findingList({ report }: WrittenReview, hasAudio: boolean): Html {
  const items = numbered(report).map((each, _at, all) =>
    findingItem(each, adviceAlreadyIn(each, all), hasAudio),
  );
  const nothing = html`<p class="quiet">Nothing was found to fix.</p>`;
  return html`<section class="card findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${
      items.length > 0
        ? html`<ol>
            ${items}
          </ol>`
        : nothing
    }
  </section>`;
}

function findingItem({ number, finding }: NumberedFinding, adviceIn: number | null, hasAudio: boolean): Html {
  const quote = finding.quote
    ? html`<blockquote dir="auto"><a href="#passage-${number}">${finding.quote}</a></blockquote>`
    : null;
  const advice = adviceLines(finding.advice).map((line) => html`<p class="advice" dir="auto">${line}</p>`);
  return html`<li id="finding-${number}" class="finding ${finding.severity}">
    ${severityMark(finding.severity, number)}
    <div>
      <h3>${findingTitle(finding.id)}</h3>
      <p class="where">
        ${SEVERITY_TITLES[finding.severity]} ·
        ${sectionTitle(finding.section)}${finding.start === null ? null : html` · ${moment(finding.start, hasAudio)}`}
      </p>
      ${quote}
      <p class="message" dir="auto">${finding.message}</p>
      ${adviceIn === null ? advice : html`<p class="where">Advice as in <a href="#finding-${adviceIn}">finding ${adviceIn}</a></p>`}
    </div>
  </li>`;
}

export function strengthList({ report }: WrittenReview, hasAudio: boolean): Html {
  const items = report.strengths.map(
    ({ label, start, quote }) =>
      html`<li>
        <p class="what">${strengthTitle(label)} ${moment(start, hasAudio)}</p>
        ${quote ? html`<blockquote dir="auto">${quote}</blockquote>` : null}
      </li>`,
  );
  const nothing = html`<p class="quiet">No passage stood out as strong yet.</p>`;
  return html`<section class="card strengths" aria-labelledby="strengths-title">
    <h2 id="strengths-title">What was strong</h2>
    ${
      items.length > 0
        ? html`<ul>
            ${items}
          </ul>`
        : nothing
    }
  </section>`;
}

/** Follow-up questions, with what a strong answer to each contains. */
export function probeList({ report, walkthrough }: WrittenReview): Html | null {
  if (report.probes.length === 0) return null;
  const contains = (kind: ProbeKind) =>
    walkthrough.probes.find(({ probe }) => probe === kind)?.contains ?? [];
  const items = report.probes.map(
    ({ probe, question, why }) =>
      html`<li>
        <p class="where">${PROBE_TITLES[probe]}</p>
        <h3 dir="auto">${question}</h3>
        <p dir="auto">${why}</p>
        <p class="where">A strong answer</p>
        <ul>
          ${contains(probe).map((point) => html`<li dir="auto">${point}</li>`)}
        </ul>
      </li>`,
  );
  return html`<section class="card probes" aria-labelledby="probes-title">
    <h2 id="probes-title">Follow-up questions to expect</h2>
    <ul class="probe-list">
      ${items}
    </ul>
  </section>`;
}

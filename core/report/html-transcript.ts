import { SECTION_LOOKS } from '../section-palette.ts';
import type { Word } from '../take.ts';
import { clock } from './clock.ts';
import { moment } from './html-moment.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import { markedRuns, paragraphsOf } from './passages.ts';
import type { MarkedRun, NumberedFinding } from './passages.ts';
import { findingTitle } from './titles.ts';
import { numbered } from './written-review.ts';
import type { WrittenReview } from './written-review.ts';

/** The words under their sections' names, passages with findings marked and numbered. Words carry their time. */
export function transcriptCard({ report, tellsTranscript }: WrittenReview, hasAudio: boolean): Html | null {
  if (!tellsTranscript) return null;
  const { words } = report.transcript;
  const findings = numbered(report);
  const paragraphs = paragraphsOf(words, report.sections).map((paragraph) => {
    const { section, start, end } = paragraph.section;
    const heading = html`<h3 class="section-name ${section}">
      ${SECTION_LOOKS[section].name} <span class="span">${clock(start)} to ${clock(end)}</span>
    </h3>`;
    const runs = markedRuns(paragraph, findings).map((run) => runOf(run, words));
    const from = moment(words[paragraph.firstWord]?.start ?? start, hasAudio);
    return html`${paragraph.opens ? heading : null}
      <div class="paragraph ${section}">
        ${from}
        <p dir="auto">${runs}</p>
      </div> `;
  });
  const nothing = html`<p class="quiet">No words were spoken in this take.</p>`;
  return html`<section class="card transcript" aria-labelledby="transcript-title">
    <h2 id="transcript-title">Transcript</h2>
    <div class="scroll" id="transcript" tabindex="0" role="group" aria-labelledby="transcript-title">
      ${paragraphs.length > 0 ? paragraphs : nothing}
    </div>
  </section>`;
}

function runOf(run: MarkedRun, words: readonly Word[]): Html {
  const anchors = run.findings
    .filter(({ finding }) => finding.firstWord === run.firstWord)
    .map(({ number }) => html`<span id="passage-${number}"></span>`);
  const spoken = words
    .slice(run.firstWord, run.lastWord + 1)
    .map(
      ({ text, start, filler }, at) =>
        html`${at > 0 ? ' ' : null}<span class="${filler ? 'word filler' : 'word'}" data-w="${start}"
            >${text}</span
          >`,
    );
  if (run.severity === null) return html`${anchors}${spoken} `;
  return html`${anchors}<mark class="${run.severity}">${spoken}</mark>${run.ending.map(reference)} `;
}

const reference = ({ number, finding }: NumberedFinding): Html =>
  html`<a
    class="reference ${finding.severity}"
    href="#finding-${number}"
    aria-label="Finding ${number}: ${findingTitle(finding.id)}"
    >${number}</a
  >`;

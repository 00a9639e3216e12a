import type { Section } from '../review-schema.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { clock } from './clock.ts';
import { placeFlags } from './flag-lanes.ts';
import type { PlacedFlag } from './flag-lanes.ts';
import { band } from './html-pattern.ts';
import { severityMark } from './html-severity.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import { percent } from './percent.ts';
import { findingTitle, SEVERITY_TITLES } from './titles.ts';
import { numbered } from './written-review.ts';
import type { WrittenReview } from './written-review.ts';

const BAND_HEIGHT = 46;
const LANE_HEIGHT = 28;
const AXIS_HEIGHT = 20;
/** A letter of a band's name as a share of the timeline's width, on a narrow page: 8.5 of some 900 pixels. */
const LETTER_SHARE = 0.0095;
/** What a letter takes on a wide page, of what it takes on a narrow one. */
const WIDE_PAGE = 0.7;
/** A band narrower than this has no room for "0:06 of 0:20". */
const NARROWEST_WITH_TARGET = 0.1;

/** The whole take from left to right: section bands, what ran over its target, the findings' flags, a time axis. */
export function timelineCard({ report }: WrittenReview, hasAudio: boolean): Html {
  const { durationSec } = report.source;
  const flags = placeFlags(numbered(report), durationSec);
  const lanes = flags.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const axisTop = BAND_HEIGHT + 8 + lanes * LANE_HEIGHT;
  const height = axisTop + AXIS_HEIGHT;
  return html`<section class="card timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">The take at a glance</h2>
    <svg
      id="timeline"
      class="${hasAudio ? 'seekable' : ''}"
      width="100%"
      height="${height}"
      data-duration="${durationSec}"
      role="group"
      aria-label="Timeline: flags lead to their findings"
    >
      <g aria-hidden="true">
        ${report.sections.map((section) => bandOf(section, durationSec))} ${axis(durationSec, axisTop)}
        <line id="playhead" class="playhead" x1="0" x2="0" y1="0" y2="${axisTop}" visibility="hidden"></line>
      </g>
      ${flags.map((flag) => flagMark(flag, durationSec))}
    </svg>
    <p class="legend">
      ${(['red-flag', 'issue', 'note'] as const).map(
        (severity) => html`<span>${severityMark(severity, null)} ${SEVERITY_TITLES[severity]}</span> `,
      )}<span
        ><svg class="swatch" width="26" height="14" aria-hidden="true">
          <rect width="26" height="14" rx="3" class="over-back"></rect>
          <rect width="26" height="14" rx="3" fill="url(#pattern-over)"></rect>
        </svg>
        over target</span
      >
    </p>
  </section>`;
}

function bandOf(section: Section, durationSec: number): Html {
  const x = percent(section.start, durationSec);
  const share = (section.end - section.start) / durationSec;
  const look = SECTION_LOOKS[section.section];
  const overFrom = Math.max(section.start, section.end - section.overSec);
  const over = html`<rect
      class="over-back"
      x="${percent(overFrom, durationSec)}"
      y="${BAND_HEIGHT - 12}"
      width="${percent(section.end - overFrom, durationSec)}"
      height="12"
    ></rect
    ><rect
      fill="url(#pattern-over)"
      x="${percent(overFrom, durationSec)}"
      y="${BAND_HEIGHT - 12}"
      width="${percent(section.end - overFrom, durationSec)}"
      height="12"
    ></rect>`;
  // Without room for its name a band has its tooltip and its row in the section table; a wide page has more room.
  const needed = (look.name.length + 1) * LETTER_SHARE;
  const room = share >= needed ? 'label' : 'label tight';
  const spent = clock(section.durationSec);
  const name = html`<svg x="${x}" width="${percent(share, 1)}" height="${BAND_HEIGHT}" class="${room}">
    <text class="${section.section} band-name" x="8" y="15">${look.name}</text>
    <text class="${section.section} band-time" x="8" y="30">
      ${share < NARROWEST_WITH_TARGET ? spent : `${spent} of ${clock(section.targetSec)}`}
    </text>
  </svg>`;
  return html`<g
    ><title>
      ${look.name}, ${clock(section.start)} to ${clock(section.end)}, target ${clock(section.targetSec)}</title
    >${band(section.section, { x, y: 0, width: percent(share, 1), height: BAND_HEIGHT })}${section.overSec > 0 ? over : null}${share >= needed * WIDE_PAGE ? name : null}</g
  >`;
}

/** Ticks at a round step that leaves four to nine of them. */
function axis(durationSec: number, top: number): Html {
  const step = [5, 10, 15, 30, 60, 120, 300, 600, 1800].find((each) => durationSec / each <= 9) ?? 3600;
  const seconds = Array.from({ length: Math.floor(durationSec / step) + 1 }, (_, at) => at * step);
  return html`${seconds.map((second) => {
    const x = percent(second, durationSec);
    const anchor = second === 0 ? 'start' : second / durationSec > 0.97 ? 'end' : 'middle';
    return html`<line class="tick" x1="${x}" x2="${x}" y1="${top}" y2="${top + 5}"></line
      ><text class="tick-time" x="${x}" y="${top + 18}" text-anchor="${anchor}">${clock(second)}</text>`;
  })}`;
}

/** A flag stands on its moment by its pole; a diamond and a disc by their middle. */
function flagMark({ number, finding, lane, start }: PlacedFlag, durationSec: number): Html {
  const label = `Finding ${number}, ${SEVERITY_TITLES[finding.severity].toLowerCase()} at ${clock(start)}: ${findingTitle(finding.id)}`;
  return html`<svg
    x="${percent(start, durationSec)}"
    y="${BAND_HEIGHT + 4 + lane * LANE_HEIGHT}"
    width="26"
    height="26"
    class="flag"
    role="presentation"
  >
    <a href="#finding-${number}" data-t="${start}">
      <title>${label}</title>
      <g class="${finding.severity === 'red-flag' ? 'pole' : 'middle'}">
        ${severityMark(finding.severity, number)}
      </g>
    </a>
  </svg>`;
}

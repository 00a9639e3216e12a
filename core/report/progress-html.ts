import { takesWithout } from '../progress.ts';
import type { FindingTrend, TrendPoint } from '../progress.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import { SECTION_KINDS } from '../take.ts';
import { clock } from './clock.ts';
import { staticPage } from './html-page.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import { findingTitle } from './titles.ts';
import { trendLine } from './trend-line.ts';
import { day, framing } from './written-review.ts';
import {
  movement,
  periodSentence,
  progressSentences,
  PROGRESS_TITLE,
  standing,
  writtenFindings,
  writtenTrends,
} from './written-progress.ts';
import type { WrittenProgress, WrittenTrend } from './written-progress.ts';

/** How the takes of one question got on, as one HTML page. For `sha256` see staticPage. */
export function toProgressHtml(written: WrittenProgress, sha256: (text: string) => string): string {
  const facts = [
    ['Period', periodSentence(written)],
    ['Judged for', framing(written)],
  ] as const;
  const main = html`<section class="card" aria-labelledby="summary-title">
      <h2 id="summary-title">In short</h2>
      ${progressSentences(written).map((sentence) => html`<p dir="auto">${sentence}</p>`)}
    </section>
    <section class="card" aria-labelledby="trends-title">
      <h2 id="trends-title">From take to take</h2>
      <div class="trends">${writtenTrends(written).map(trendChart)}</div>
      <p class="legend"><span>The shaded part is where the figure should be.</span></p>
    </section>
    <section class="card" aria-labelledby="findings-title">
      <h2 id="findings-title">What was found in each take</h2>
      ${findingTable(written)}
    </section>
    <section class="card" aria-labelledby="figures-title">
      <h2 id="figures-title">All figures</h2>
      ${figureTable(written)}
    </section>`;
  const { question } = written;
  return staticPage({ eyebrow: 'Starling report', title: PROGRESS_TITLE, question, facts, main }, sha256);
}

const CHART = { width: 300, height: 84 } as const;

function trendChart(trend: WrittenTrend): Html {
  const { dots, good, top } = trendLine(trend.values, trend.scale, CHART);
  const path = dots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const shaded =
    good &&
    html`<rect
      class="target-room"
      x="0"
      width="${CHART.width}"
      y="${good.top.toFixed(1)}"
      height="${(good.bottom - good.top).toFixed(1)}"
    ></rect>`;
  return html`<figure class="trend ${trend.section ?? ''}">
    <figcaption>
      <h3 class="section-name ${trend.section ?? ''}">${trend.title}</h3>
      <p class="where">${movement(trend)}</p>
    </figcaption>
    <svg viewBox="-8 -8 340 108" width="100%" aria-hidden="true">
      ${shaded}
      <line class="tick" x1="0" x2="${CHART.width}" y1="${CHART.height}" y2="${CHART.height}"></line>
      <text class="tick-time" x="${CHART.width + 6}" y="4">${top}</text>
      <text class="tick-time" x="${CHART.width + 6}" y="${CHART.height + 4}">0</text>
      <polyline class="trend-line" points="${path}"></polyline>
      ${dots.map(({ x, y }) => html`<circle class="trend-dot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"></circle>`)}
    </svg>
  </figure>`;
}

function findingTable(written: WrittenProgress): Html {
  const trends = writtenFindings(written);
  if (trends.length === 0) return html`<p class="quiet">Nothing was found to fix in any take.</p>`;
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="findings-title">
    <table>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          ${written.points.map(({ ordinal }) => html`<th scope="col" class="figure">${ordinal}</th>`)}
          <th scope="col" class="figure">Takes</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        ${trends.map(findingRow)}
      </tbody>
    </table>
  </div>`;
}

const findingRow = (trend: FindingTrend): Html =>
  html`<tr>
    <th scope="row">${findingTitle(trend.id)}</th>
    ${trend.raised.map((raised) => html`<td class="figure">${raised ? 'found' : '–'}</td>`)}
    <td class="figure">${trend.times}</td>
    <td class="${takesWithout(trend) === 0 ? 'off' : ''}">${standing(trend)}</td>
  </tr>`;

function figureTable({ points, targets }: WrittenProgress): Html {
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="figures-title">
    <table>
      <thead>
        <tr>
          <th scope="col" class="figure">#</th>
          <th scope="col">Take</th>
          <th scope="col">Day</th>
          <th scope="col" class="figure">Score</th>
          ${SECTION_KINDS.map((kind) => html`<th scope="col" class="figure">${SECTION_LOOKS[kind].name}, target ${clock(targets[kind])}</th>`)}
          <th scope="col" class="figure">Words a minute</th>
          <th scope="col" class="figure">Hesitations a minute</th>
          <th scope="col" class="figure">Red flags</th>
        </tr>
      </thead>
      <tbody>
        ${points.map((point) => figureRow(point, targets))}
      </tbody>
    </table>
  </div>`;
}

const figureRow = (point: TrendPoint, targets: WrittenProgress['targets']): Html =>
  html`<tr>
    <td class="figure">${point.ordinal}</td>
    <th scope="row" dir="auto">${point.title}</th>
    <td>${day(point.createdAt)}</td>
    <td class="figure">${point.overall ?? '–'}</td>
    ${SECTION_KINDS.map((kind) => {
      const seconds = point.seconds[kind];
      const off = seconds === 0 || seconds - targets[kind] >= 0.5;
      return html`<td class="figure ${off ? 'off' : ''}">${seconds === 0 ? 'not told' : clock(seconds)}</td>`;
    })}
    <td class="figure">${point.wordsPerMinute}</td>
    <td class="figure">${point.fillersPerMinute}</td>
    <td class="figure">${point.redFlags}</td>
  </tr>`;

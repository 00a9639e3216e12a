import { Circle, Line, Polyline, Rect, Svg, View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { clock } from '../../core/report/clock.ts';
import { findingTitle } from '../../core/report/titles.ts';
import { trendLine } from '../../core/report/trend-line.ts';
import { day, framing } from '../../core/report/written-review.ts';
import {
  movement,
  periodSentence,
  progressSentences,
  PROGRESS_TITLE,
  standing,
  writtenFindings,
  writtenTrends,
} from '../../core/report/written-progress.ts';
import type { WrittenProgress, WrittenTrend } from '../../core/report/written-progress.ts';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { pdfDocument } from './pdf-document.ts';
import { loadFonts } from './pdf-fonts.ts';
import { heading, spoken, text } from './pdf-parts.ts';
import { printableText } from './pdf-printable.ts';
import { INK, ROOM, styles } from './pdf-style.ts';
import { pdfTable } from './pdf-table.ts';
import { titleLines } from './pdf-title.ts';

/** How the takes of one question got on, laid out for paper. */
export async function renderProgressPdf(given: WrittenProgress): Promise<Uint8Array<ArrayBuffer>> {
  const { shown } = printableText(await loadFonts());
  const points = given.points.map((point) => ({ ...point, title: shown(point.title) }));
  const written = { ...given, question: shown(given.question), points };
  const facts = [periodSentence(written), framing(written)];
  return pdfDocument({
    title: PROGRESS_TITLE,
    subject: `${written.question} (${framing(written)})`,
    createdAt: new Date().toISOString(),
    pages: [
      [
        titleLines({ eyebrow: 'Starling report', title: PROGRESS_TITLE, question: written.question, facts }),
        heading('In short'),
        ...progressSentences(written).map((sentence, at) => spoken(sentence, {}, at)),
        heading('From take to take'),
        text('The shaded part is where the figure should be.', [styles.small, { marginBottom: 6 }]),
        createElement(
          View,
          { style: [styles.row, { flexWrap: 'wrap' }] },
          ...writtenTrends(written).map(trendChart),
        ),
        heading('What was found in each take'),
        findingTable(written),
        heading('All figures'),
        figureTable(written),
      ],
    ],
  });
}

const CHART = { width: 205, height: 52 } as const;

function trendChart(trend: WrittenTrend): ReactElement {
  const { dots, good, top } = trendLine(trend.values, trend.scale, CHART);
  const { section, title } = trend;
  const colour = section === null ? INK : SECTION_LOOKS[section].light.ink;
  const shaded = good && { x: 0, width: CHART.width, y: good.top, height: good.bottom - good.top };
  return createElement(
    View,
    { key: title, wrap: false, style: { width: 240, marginBottom: 10 } },
    text(title, [styles.bold, { color: colour }]),
    text(`${movement(trend)}; the scale ends at ${top}`, styles.small),
    createElement(
      Svg,
      {
        viewBox: `-4 -4 ${CHART.width + 8} ${CHART.height + 8}`,
        width: CHART.width + 8,
        height: CHART.height + 8,
      },
      shaded ? createElement(Rect, { ...shaded, fill: ROOM }) : null,
      createElement(Line, {
        x1: 0,
        x2: CHART.width,
        y1: CHART.height,
        y2: CHART.height,
        stroke: INK,
        strokeWidth: 0.5,
      }),
      dots.length > 1
        ? createElement(Polyline, {
            points: dots.map(({ x, y }) => `${x},${y}`).join(' '),
            fill: 'none',
            stroke: colour,
            strokeWidth: 1.25,
          })
        : null,
      ...dots.map(({ x, y }, at) => createElement(Circle, { key: at, cx: x, cy: y, r: 2.5, fill: colour })),
    ),
  );
}

/** More columns than this do not fit on the paper's width; the count of takes then tells it alone. */
const MOST_COLUMNS = 12;

function findingTable(written: WrittenProgress): ReactElement {
  const trends = writtenFindings(written);
  if (trends.length === 0) return text('Nothing was found to fix in any take.');
  const told = written.points.length <= MOST_COLUMNS ? written.points : [];
  return pdfTable(
    [
      { title: 'Finding', share: 6 },
      ...told.map(({ ordinal }) => ({ title: String(ordinal), share: 0.7, figure: true })),
      { title: 'Takes', share: 1, figure: true },
      { title: 'Now', share: 4 },
    ],
    trends.map((trend) => [
      findingTitle(trend.id),
      ...told.map((_point, at) => (trend.raised[at] ? '•' : '–')),
      String(trend.times),
      standing(trend),
    ]),
  );
}

const figureTable = ({ points, targets }: WrittenProgress): ReactElement =>
  pdfTable(
    [
      { title: '#', share: 0.6, figure: true },
      { title: 'Take', share: 3.4 },
      { title: 'Day', share: 2.6 },
      { title: 'Score', share: 1.1, figure: true },
      ...SECTION_KINDS.map((kind) => ({
        title: `${SECTION_LOOKS[kind].name} of ${clock(targets[kind])}`,
        share: 1.8,
        figure: true,
      })),
      { title: 'Words/min', share: 1.5, figure: true },
      { title: 'Hes./min', share: 1.4, figure: true },
    ],
    points.map((point) => [
      String(point.ordinal),
      point.title,
      day(point.createdAt),
      String(point.overall ?? '–'),
      ...SECTION_KINDS.map((kind) => (point.seconds[kind] === 0 ? '–' : clock(point.seconds[kind]))),
      String(point.wordsPerMinute),
      String(point.fillersPerMinute),
    ]),
  );

import { Line, Rect, Svg, Text, View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { clock } from '../../core/report/clock.ts';
import { placeFlags } from '../../core/report/flag-lanes.ts';
import type { PlacedFlag } from '../../core/report/flag-lanes.ts';
import { percent } from '../../core/report/percent.ts';
import { sectionTimes, timeVerdict } from '../../core/report/section-times.ts';
import type { SectionTime } from '../../core/report/section-times.ts';
import { numbered } from '../../core/report/written-review.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import type { Scores, Section } from '../../core/review-schema.ts';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import { heading, severityMark, text } from './pdf-parts.ts';
import { INK, ROOM, SEVERITY_COLOURS, styles } from './pdf-style.ts';

const BAR_WIDTH = 190;
const BAR_HEIGHT = 13;
const BAND_HEIGHT = 26;
const LANE_HEIGHT = 13;

/** Each section's time as a bar, its target as a line across it, all on one scale. */
export function sectionChart({ report, walkthrough }: WrittenReview): ReactElement {
  const times = sectionTimes(report.sections, walkthrough.targets);
  const longest = Math.max(...times.map(({ durationSec, targetSec }) => Math.max(durationSec, targetSec)));
  const head = [
    text('Section', [styles.small, { width: 74 }]),
    text('Time, target as a line', [styles.small, { width: BAR_WIDTH + 16 }]),
    text('Time', [styles.small, { width: 40, textAlign: 'right' }]),
    text('Target', [styles.small, { width: 44, textAlign: 'right' }]),
    text('Verdict', [styles.small, { paddingLeft: 16, flex: 1 }]),
    text('Score', [styles.small, { textAlign: 'right' }]),
  ];
  return createElement(
    View,
    { wrap: false },
    heading('Sections against their targets'),
    createElement(View, { style: [styles.row, { marginBottom: 3 }] }, ...head),
    ...times.map((time) => chartRow(time, longest, report.scores.sections[time.section])),
  );
}

function chartRow(time: SectionTime, longest: number, score: Scores['overall']): ReactElement {
  const { name, light } = SECTION_LOOKS[time.section];
  const width = (seconds: number) => Math.min(1, seconds / longest) * (BAR_WIDTH - 1);
  const target = width(time.targetSec);
  const off = time.stretches.length === 0 || time.overSec >= 0.5;
  return createElement(
    View,
    { key: time.section, style: [styles.row, styles.rule, { alignItems: 'center', paddingVertical: 3 }] },
    text(name, [styles.bold, { width: 74, color: light.ink }]),
    createElement(
      Svg,
      { width: BAR_WIDTH, height: 19, style: { marginRight: 16 } },
      createElement(Rect, { x: 0, y: 3, width: target, height: BAR_HEIGHT, fill: ROOM }),
      createElement(Rect, {
        x: 0,
        y: 3,
        width: width(time.durationSec),
        height: BAR_HEIGHT,
        fill: light.fill,
      }),
      createElement(Line, { x1: target, x2: target, y1: 0, y2: 19, stroke: INK, strokeWidth: 1.25 }),
    ),
    text(clock(time.durationSec), { width: 40, textAlign: 'right' }),
    text(clock(time.targetSec), { width: 44, textAlign: 'right' }),
    text(timeVerdict(time), {
      paddingLeft: 16,
      color: off ? SEVERITY_COLOURS['red-flag'].ink : INK,
      flex: 1,
    }),
    text(score === null ? '–' : String(score), [styles.bold, { textAlign: 'right' }]),
  );
}

/** The whole take from left to right, band by band, with the findings' marks under it; silence stays white. */
export function takeBand({ report }: WrittenReview): ReactElement {
  const { durationSec } = report.source;
  const share = (seconds: number) => percent(seconds, durationSec);
  const flags = placeFlags(numbered(report), durationSec);
  const lanes = Math.max(0, ...flags.map(({ lane }) => lane + 1));
  const height = BAND_HEIGHT + lanes * LANE_HEIGHT;
  return createElement(
    View,
    { style: { marginTop: 16 } },
    createElement(
      View,
      { style: { height } },
      ...report.sections.map((section, at) => bandOf(section, share, durationSec, at)),
      ...flags.map((flag) => flagOf(flag, share)),
    ),
    createElement(
      View,
      { style: styles.spread },
      text('0:00', styles.small),
      text(clock(durationSec), styles.small),
    ),
  );
}

function flagOf(
  { number, finding, start, lane }: PlacedFlag,
  share: (seconds: number) => string,
): ReactElement {
  const top = BAND_HEIGHT + lane * LANE_HEIGHT;
  return createElement(
    View,
    { key: `flag-${number}`, style: [styles.row, { position: 'absolute', top, left: share(start), gap: 2 }] },
    createElement(View, { style: { marginTop: 2 } }, severityMark(finding.severity, 9)),
    text(String(number), { fontSize: 8, fontWeight: 700 }),
  );
}

function bandOf(
  section: Section,
  share: (seconds: number) => string,
  durationSec: number,
  at: number,
): ReactElement {
  const { name, light } = SECTION_LOOKS[section.section];
  const length = section.end - section.start;
  const place = {
    position: 'absolute',
    top: 0,
    height: 22,
    left: share(section.start),
    width: share(length),
  } as const;
  const label = createElement(
    Text,
    {
      style: {
        color: light.onFill,
        fontSize: 8.5,
        fontWeight: 700,
        paddingLeft: 5,
        paddingTop: 5,
        maxLines: 1,
      },
    },
    name,
  );
  return createElement(
    View,
    { key: at, style: [place, { backgroundColor: light.fill, borderRadius: 2, overflow: 'hidden' }] },
    length / durationSec > 0.12 ? label : null,
  );
}

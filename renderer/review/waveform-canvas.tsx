import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { PEAKS_PER_SECOND } from '../../core/coach-api.ts';
import type { Delivery, Section } from '../../core/review-schema.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { SectionKind } from '../../core/take.ts';
import { sectionAt } from './section-stretch.ts';
import { secAt, xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import { displayGain, waveformBars } from './waveform-bars.ts';
import styles from './timeline.module.css';

const BAR_PX = 2;
const GAP_PX = 1;

interface WaveformProps {
  readonly peaks: readonly number[];
  readonly sections: readonly Section[];
  readonly delivery: Delivery;
  readonly window: TimeWindow;
  readonly width: number;
  /** Changes with the theme, so that the colours are read again. */
  readonly scheme: string;
}

/** The waveform in the sections' colours, long pauses as shaded gaps and hesitations as dots along the top. */
export function WaveformCanvas(props: WaveformProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { peaks } = props;
  const gain = useMemo(() => displayGain(peaks), [peaks]);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || props.width === 0) return;
    const density = globalThis.devicePixelRatio;
    const { width } = props;
    const { clientHeight: height } = element;
    element.width = Math.round(width * density);
    element.height = Math.round(height * density);
    context.scale(density, density);
    const colour = colourReader(element);
    paintPauses(context, colour('--pause-shade'), height, props);
    paintBars(context, gain, height, colour, props);
    paintHesitations(context, colour('--hesitation-dot'), props);
  }, [gain, props]);
  return <canvas ref={canvas} className={styles['waveform']} aria-hidden />;
}

/**
 * Reads a custom property, of a section where one is given, as a colour a canvas understands: the page resolves var()
 * and light-dark() on the way.
 */
function colourReader(element: HTMLElement): (name: string, section?: SectionKind) => string {
  return (name, section) => {
    if (section) element.dataset['section'] = section;
    else delete element.dataset['section'];
    element.style.color = `var(${name})`;
    return getComputedStyle(element).color;
  };
}

function paintPauses(
  context: CanvasRenderingContext2D,
  colour: string,
  height: number,
  props: WaveformProps,
): void {
  const { delivery, window, width } = props;
  context.fillStyle = colour;
  for (const { start, end } of delivery.longPauses) {
    const x = xOf(window, width, start);
    context.fillRect(x, 0, Math.max(xOf(window, width, end) - x, 1), height);
  }
}

function paintHesitations(context: CanvasRenderingContext2D, colour: string, props: WaveformProps): void {
  const { delivery, window, width } = props;
  context.fillStyle = colour;
  for (const { start, end } of delivery.fillers) {
    if (end < window.from || start > window.to) continue;
    context.beginPath();
    context.arc(xOf(window, width, (start + end) / 2), 4, 2.5, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintBars(
  context: CanvasRenderingContext2D,
  gain: number,
  height: number,
  colour: (name: string, section?: SectionKind) => string,
  props: WaveformProps,
): void {
  const { peaks, sections, window, width } = props;
  const step = BAR_PX + GAP_PX;
  const bars = waveformBars(peaks, PEAKS_PER_SECOND, window, Math.floor(width / step));
  const colours = new Map(SECTION_KINDS.map((kind) => [kind, colour('--section-colour', kind)]));
  const untold = colour('--hesitation-dot');
  const middle = height / 2;
  bars.forEach((loudness, bar) => {
    const section = sectionAt(sections, secAt(window, width, bar * step));
    const reach = Math.max(Math.min(loudness * gain, 1) * (middle - 8), 0.75);
    context.fillStyle = (section && colours.get(section.section)) ?? untold;
    context.fillRect(bar * step, middle - reach, BAR_PX, reach * 2);
  });
}

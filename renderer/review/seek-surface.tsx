import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import type { Review } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { sectionTitle } from '../../core/report/titles.ts';
import type { Playback } from './playback.ts';
import { sectionAt } from './section-stretch.ts';
import { secAt, xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import { WaveformCanvas } from './waveform-canvas.tsx';
import { wordAt } from './word-clock.ts';
import styles from './timeline.module.css';

interface SeekSurfaceProps {
  readonly words: readonly Word[];
  readonly peaks: readonly number[];
  readonly review: Review;
  readonly playback: Playback;
  readonly window: TimeWindow;
  readonly width: number;
}

/** The waveform as a slider: click or drag to move; pointing at it tells the time and the word. */
export function SeekSurface(props: SeekSurfaceProps): ReactNode {
  const { words, peaks, review, playback, window, width } = props;
  const scheme = useComputedColorScheme();
  const slider = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const hint = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);

  useEffect(
    () =>
      playback.onTime((sec) => {
        const x = xOf(window, width, sec);
        if (playhead.current) {
          playhead.current.style.transform = `translateX(${x}px)`;
          playhead.current.hidden = x < 0 || x > width;
        }
        tellPosition(slider.current, sec, review);
      }),
    [playback, window, width, review],
  );

  const secUnder = (event: PointerEvent<HTMLDivElement>): number =>
    secAt(window, width, event.clientX - event.currentTarget.getBoundingClientRect().left);

  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const sec = secUnder(event);
    if (dragging.current) playback.seek(sec);
    if (!hint.current) return;
    const said = words[wordAt(words, sec)]?.text;
    hint.current.textContent = said ? `${formatClock(sec)} · ${said}` : formatClock(sec);
    hint.current.style.left = `${Math.min(Math.max(xOf(window, width, sec), 40), width - 40)}px`;
  };

  return (
    <div
      ref={slider}
      className={styles['surface']}
      role="slider"
      tabIndex={0}
      aria-label="Position in the take"
      aria-valuemin={0}
      aria-valuemax={Math.round(playback.durationSec)}
      aria-valuenow={0}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
        playback.seek(secUnder(event));
      }}
      onPointerMove={point}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    >
      <WaveformCanvas
        peaks={peaks}
        sections={review.sections}
        delivery={review.delivery}
        window={window}
        width={width}
        scheme={scheme}
      />
      <div ref={hint} className={styles['hint']} aria-hidden />
      <div ref={playhead} className={styles['playhead']} aria-hidden />
    </div>
  );
}

/** Keeps the slider's value true once a second; a screen reader speaks it only while the slider has the focus. */
function tellPosition(slider: HTMLElement | null, sec: number, review: Review): void {
  const whole = String(Math.floor(sec));
  if (!slider || slider.getAttribute('aria-valuenow') === whole) return;
  const section = sectionAt(review.sections, sec);
  slider.setAttribute('aria-valuenow', whole);
  slider.setAttribute(
    'aria-valuetext',
    section ? `${formatClock(sec)}, ${sectionTitle(section.section)}` : formatClock(sec),
  );
}

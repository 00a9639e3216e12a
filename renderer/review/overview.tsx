import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import type { Section } from '../../core/review-schema.ts';
import type { Playback } from './playback.ts';
import type { TimeWindowControl } from './use-time-window.ts';
import styles from './overview.module.css';

interface OverviewProps {
  readonly sections: readonly Section[];
  readonly durationSec: number;
  readonly control: TimeWindowControl;
  readonly playback: Playback;
}

/** The whole take as a thin strip, with the part the timeline shows; drag it to move along. Hidden from screen readers: zooming is for the eye. */
export function Overview({ sections, durationSec, control, playback }: OverviewProps): ReactNode {
  const { window, partial, pan } = control;
  const playhead = useRef<HTMLDivElement>(null);
  const percent = (sec: number): string => `${(sec / Math.max(durationSec, 0.1)) * 100}%`;

  useEffect(
    () =>
      playback.onTime((sec) => {
        if (playhead.current)
          playhead.current.style.left = `${(sec / Math.max(playback.durationSec, 0.1)) * 100}%`;
      }),
    [playback],
  );

  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const sec = ((event.clientX - box.left) / Math.max(box.width, 1)) * durationSec;
    pan(sec - (window.from + window.to) / 2);
  };

  return (
    <div
      className={styles['overview']}
      data-partial={partial || undefined}
      aria-hidden
      onPointerDown={move}
      onPointerMove={move}
    >
      {sections.map(({ section, firstWord, start, end }) => (
        <div
          key={firstWord}
          className={styles['overviewBand']}
          data-section={section}
          style={{ left: percent(start), width: percent(end - start) }}
        />
      ))}
      {partial && (
        <div
          className={styles['overviewWindow']}
          style={{ left: percent(window.from), width: percent(window.to - window.from) }}
        />
      )}
      <div ref={playhead} className={styles['overviewPlayhead']} />
    </div>
  );
}

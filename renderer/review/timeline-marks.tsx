import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import styles from './timeline.module.css';

interface TimelineMarksProps {
  /** What the lane holds, for a screen reader. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly marks: readonly { readonly key: string | number; readonly sec: number; readonly label: string }[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly onSeek: (sec: number) => void;
}

/** Moments that people marked, on a lane of their own; without marks there is no lane. */
export function TimelineMarks({ label, icon, marks, window, width, onSeek }: TimelineMarksProps): ReactNode {
  if (marks.length === 0) return null;
  return (
    <div className={styles['strengths']} role="group" aria-label={label}>
      {marks
        .filter(({ sec }) => sec >= window.from && sec <= window.to)
        .map((mark) => (
          <Tooltip key={mark.key} label={mark.label} multiline maw={320}>
            <button
              type="button"
              className={styles['strength']}
              style={{ left: xOf(window, width, mark.sec), color: 'var(--mantine-color-text)' }}
              aria-label={mark.label}
              onClick={() => onSeek(mark.sec)}
            >
              {icon}
            </button>
          </Tooltip>
        ))}
    </div>
  );
}

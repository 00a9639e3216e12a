import { Tooltip } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatClock } from '../ui/format-clock.ts';
import { xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import styles from './timeline.module.css';

interface TimelineMomentsProps {
  readonly moments: readonly number[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly onSeek: (sec: number) => void;
}

/** What the speaker marked while speaking, on a lane of its own; without marks there is no lane. */
export function TimelineMoments({ moments, window, width, onSeek }: TimelineMomentsProps): ReactNode {
  if (moments.length === 0) return null;
  return (
    <div className={styles['strengths']} role="group" aria-label="Moments you marked">
      {moments
        .filter((sec) => sec >= window.from && sec <= window.to)
        .map((sec) => (
          <Tooltip key={sec} label={`You marked ${formatClock(sec)}`}>
            <button
              type="button"
              className={styles['strength']}
              style={{ left: xOf(window, width, sec), color: 'var(--mantine-color-text)' }}
              aria-label={`Marked by you, ${formatClock(sec)}`}
              onClick={() => onSeek(sec)}
            >
              <IconBookmark size={13} aria-hidden />
            </button>
          </Tooltip>
        ))}
    </div>
  );
}

import type { ReactNode } from 'react';
import { hrefOf } from '../routes.ts';
import { formatClock } from '../ui/format-clock.ts';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { useTick } from '../ui/use-tick.ts';
import styles from './recording-reminder.module.css';
import { studio, useStudio } from './studio/current-studio.ts';

/** On every page but its own: that a recording is running, and the way back to it. */
export function RecordingReminder({ away }: { readonly away: boolean }): ReactNode {
  const { phase } = useStudio();
  const running = phase.name !== 'idle' && phase.name !== 'discarded';
  useLeaveWarning(running);
  useTick(500, running && away);
  if (!running || !away) return null;
  return (
    <a className={styles['reminder']} href={hrefOf.practise}>
      <span className={styles['dot']} data-live={phase.name === 'recording' || undefined} aria-hidden />
      {phase.name === 'recording' ? 'Recording' : 'Recording held'}{' '}
      {formatClock(Math.floor(studio.elapsedSec))}
      <span className={styles['back']}>Back to the studio</span>
    </a>
  );
}

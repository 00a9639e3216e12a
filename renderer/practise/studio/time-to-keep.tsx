import type { ReactNode } from 'react';
import { formatClock } from '../../ui/format-clock.ts';
import { totalOf } from '../timing.ts';
import { paceOf, paceSignal } from './section-clock.ts';
import styles from './studio-view.module.css';
import type { Question } from './studio-state.ts';

interface TimeToKeepProps {
  readonly question: Question;
  readonly nowSec: number;
}

/**
 * What there is to hold the clock against: the targets of the whole answer, or, while a part is said again, that part's
 * own target and how long it took before. Shown and not announced, as with the sections.
 */
export function TimeToKeep({ question: { again, targets }, nowSec }: TimeToKeepProps): ReactNode {
  if (!again) return <p className={styles['total']}>of {formatClock(totalOf(targets))}</p>;
  const { targetSec, tookSec } = again;
  return (
    <>
      <p className={styles['total']}>
        {targetSec !== null && `of ${formatClock(targetSec)} · `}before: {formatClock(tookSec)}
      </p>
      {targetSec !== null && (
        <p className={styles['signal']} aria-hidden>
          {paceSignal(paceOf(nowSec, targetSec), nowSec, targetSec)}
        </p>
      )}
    </>
  );
}

import { IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Strength } from '../../core/review-schema.ts';
import { formatClock } from '../ui/format-clock.ts';
import { strengthTitle } from '../../core/report/titles.ts';
import { abridge } from './abridge.ts';
import styles from './coach-panel.module.css';

interface StrengthsPanelProps {
  readonly strengths: readonly Strength[];
  readonly onSeek: (sec: number) => void;
}

/** What was good, with the words that show it: worth keeping in the next take. */
export function StrengthsPanel({ strengths, onSeek }: StrengthsPanelProps): ReactNode {
  if (strengths.length === 0) {
    return (
      <p className={styles['quiet']}>
        No passage stood out yet. Strengths appear for things an interviewer can hold on to: a number, a test,
        a decision of your own.
      </p>
    );
  }
  return (
    <>
      <h2 className={styles['heading']}>Keep these</h2>
      <ul className={styles['cards']} aria-label="Strengths">
        {strengths.map((strength) => (
          <li key={`${strength.label}-${strength.firstWord}`} className={styles['card']} data-strength>
            <button type="button" className={styles['cardButton']} onClick={() => onSeek(strength.start)}>
              <IconSparkles size={16} aria-hidden data-strength-icon />
              <span className={styles['cardTitle']}>{strengthTitle(strength.label)}</span>
              <span className={styles['clock']}>{formatClock(strength.start)}</span>
            </button>
            <blockquote className={styles['quote']}>{abridge(strength.quote)}</blockquote>
          </li>
        ))}
      </ul>
    </>
  );
}

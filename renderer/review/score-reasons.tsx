import type { ReactNode } from 'react';
import type { ScoreReason } from '../../core/review-schema.ts';
import styles from './coach-panel.module.css';

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${Math.abs(points)}`);

/** A score line by line: what gave and what took how many points. */
export function ScoreReasons({ reasons }: { readonly reasons: readonly ScoreReason[] }): ReactNode {
  return (
    <ul className={styles['reasons']}>
      {reasons.map(({ section, points, text }) => (
        <li key={`${section}-${text}`} data-gain={points > 0 || undefined}>
          <span className={styles['points']}>{points === 0 ? '0' : signed(points)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

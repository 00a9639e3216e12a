import type { ReactNode } from 'react';
import { SECTION_KINDS } from '../../core/take.ts';
import type { Targets } from '../../core/take.ts';
import { formatClock } from './format-clock.ts';
import { SectionMark } from './section-mark.tsx';
import styles from './section-bar.module.css';

/** The five sections as one bar, each as long as its share of the answer, with its target under it. */
export function SectionBar({ targets }: { readonly targets: Targets }): ReactNode {
  return (
    <ul className={styles['bar']} aria-label="Targets">
      {SECTION_KINDS.map((section) => (
        <li key={section} data-section={section} style={{ flexGrow: targets[section] }}>
          <span className={styles['fill']} aria-hidden />
          <span className={styles['name']}>
            <SectionMark section={section} />{' '}
            <span className={styles['time']}>{formatClock(targets[section])}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

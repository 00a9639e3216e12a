import type { ReactNode } from 'react';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import styles from './reading.module.css';

/** A strong answer in spoken order, each part in its section's colour. */
export function Exemplar({ parts }: { readonly parts: Walkthrough['exemplar'] }): ReactNode {
  return (
    <div className={styles['exemplar']}>
      {parts.map(({ section, text }, i) => (
        <div key={i} className={styles['spoken']} data-section={section}>
          <div className={styles['part']}>
            <SectionMark section={section} />
          </div>
          <p>{text}</p>
        </div>
      ))}
    </div>
  );
}

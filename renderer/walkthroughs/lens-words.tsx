import type { ReactNode } from 'react';
import type { LensAdvice } from '../../core/walkthrough.ts';
import styles from './reading.module.css';

/** How an answer changes under one lens. */
export function LensWords({ advice }: { readonly advice: LensAdvice }): ReactNode {
  return (
    <dl className={styles['lens']}>
      <dt>Lead with</dt>
      <dd>{advice.lead}</dd>
      <dt>Emphasise</dt>
      <dd>{advice.emphasise}</dd>
      <dt>Leave out</dt>
      <dd>{advice.leaveOut}</dd>
    </dl>
  );
}

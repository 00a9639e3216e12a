import type { ReactNode } from 'react';
import type { ComparedFinding, Comparison } from '../../core/comparison.ts';
import { findingTitle } from '../../core/report/titles.ts';
import { findingGroups } from '../../core/report/written-comparison.ts';
import { SeverityIcon } from '../review/severity-icon.tsx';
import styles from './comparison.module.css';

/** What the later take mended, what it still has, and what is new in it. */
export function ComparedFindings({ comparison }: { readonly comparison: Comparison }): ReactNode {
  return (
    <section className={styles['card']} aria-labelledby="compared-findings">
      <h2 id="compared-findings">Findings</h2>
      {findingGroups(comparison).map(([title, findings]) => (
        <Group key={title} title={title} findings={findings} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly findings: readonly ComparedFinding[];
}

function Group({ title, findings }: GroupProps): ReactNode {
  return (
    <>
      <h3>{title}</h3>
      {findings.length === 0 ? (
        <p className={styles['quiet']}>Nothing.</p>
      ) : (
        <ul className={styles['findings']} aria-label={title}>
          {findings.map(({ id, severity, earlier, later }) => (
            <li key={id}>
              <SeverityIcon severity={severity} /> {findingTitle(id)}
              {earlier + later > 2 && (
                <span className={styles['quiet']}>
                  {earlier} → {later}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

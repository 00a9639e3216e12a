import type { ReactNode } from 'react';
import type { Finding } from '../../core/review-schema.ts';
import { findingTitle } from '../../core/report/titles.ts';
import { abridge } from './abridge.ts';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './transcript.module.css';

/** What the coach writes under a passage. */
export function Remark({
  finding,
  chosen,
  onChoose,
}: {
  readonly finding: Finding;
  readonly chosen: boolean;
  readonly onChoose: (finding: Finding) => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles['remark']}
      data-severity={finding.severity}
      data-chosen={chosen || undefined}
      aria-pressed={chosen}
      onClick={() => onChoose(finding)}
    >
      <SeverityIcon severity={finding.severity} />
      <span>
        <strong>{findingTitle(finding.id)}</strong> <q>{abridge(finding.quote)}</q>
        <br />
        {finding.advice}
      </span>
    </button>
  );
}

import type { ReactNode } from 'react';
import type { Finding } from '../../core/review-schema.ts';
import { findingTitle } from '../../core/report/titles.ts';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './transcript.module.css';

/** What the coach writes under a passage; the advice stands with the finding in the list, which this leads to. */
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
        <strong>{findingTitle(finding.id)}.</strong> {finding.message}
      </span>
    </button>
  );
}

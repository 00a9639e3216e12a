import type { ReactNode } from 'react';
import type { Finding, Review } from '../../core/review-schema.ts';
import { formatClock } from '../ui/format-clock.ts';
import { adviceAlreadyIn } from '../../core/report/advice-lines.ts';
import { fixFirst } from '../../core/report/fix-first.ts';
import { FindingCard } from './finding-card.tsx';
import { momentOf } from './moment.ts';
import type { NumberedFinding } from '../../core/report/passages.ts';
import { findingTitle } from '../../core/report/titles.ts';
import type { OnRetake } from './retake-button.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './coach-panel.module.css';

interface FindingsPanelProps {
  readonly review: Review;
  readonly audioOf: string | null;
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onDismiss: (finding: Finding) => void;
  readonly onRetake: OnRetake;
}

/** What to fix first in three lines, then every finding with its passage, reason and advice. */
export function FindingsPanel({
  review,
  audioOf,
  chosen,
  onChoose,
  onDismiss,
  onRetake,
}: FindingsPanelProps): ReactNode {
  const { findings, sections } = review;
  if (findings.length === 0) {
    return (
      <p className={styles['quiet']}>Nothing to fix under this lens and level. Try another lens above.</p>
    );
  }
  const clockOf = (finding: Finding): string => {
    const moment = momentOf(finding, sections);
    return moment === null ? 'whole take' : formatClock(moment.start);
  };
  const numbered = findings.map((finding, at) => ({ number: at + 1, finding }));
  const firstWithAdvice = (each: NumberedFinding): Finding | null => {
    const number = adviceAlreadyIn(each, numbered);
    return number === null ? null : (findings[number - 1] ?? null);
  };
  return (
    <>
      <h2 className={styles['heading']} id="fix-first">
        Fix these first
      </h2>
      <ol className={styles['fixFirst']} aria-labelledby="fix-first">
        {fixFirst(findings).map((finding) => (
          <li key={finding.id}>
            <button type="button" className={styles['fixButton']} onClick={() => onChoose(finding)}>
              <SeverityIcon severity={finding.severity} absent={finding.start === null} />
              <span className={styles['fixTitle']}>{findingTitle(finding.id)}</span>
              <span className={styles['clock']}>{clockOf(finding)}</span>
            </button>
          </li>
        ))}
      </ol>
      <h2 className={styles['heading']} id="all-findings">
        Findings
      </h2>
      <ul className={styles['cards']} aria-labelledby="all-findings">
        {numbered.map((each) => (
          <FindingCard
            key={each.number}
            finding={each.finding}
            adviceIn={firstWithAdvice(each)}
            clockOf={clockOf}
            audioOf={audioOf}
            chosen={each.finding === chosen}
            onChoose={onChoose}
            onDismiss={onDismiss}
            onRetake={onRetake}
          />
        ))}
      </ul>
    </>
  );
}

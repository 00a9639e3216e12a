import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Finding, Review } from '../../core/review-schema.ts';
import { formatClock } from '../ui/format-clock.ts';
import { fixFirst } from '../../core/report/fix-first.ts';
import { abridge } from './abridge.ts';
import { momentOf } from './moment.ts';
import { findingTitle, sectionTitle, SEVERITY_TITLES } from '../../core/report/titles.ts';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './coach-panel.module.css';

interface FindingsPanelProps {
  readonly review: Review;
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding) => void;
}

/** What to fix first in three lines, then every finding with its passage, reason and advice. */
export function FindingsPanel({ review, chosen, onChoose }: FindingsPanelProps): ReactNode {
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
        {findings.map((finding) => (
          <FindingCard
            key={`${finding.id}-${finding.firstWord}`}
            finding={finding}
            clock={clockOf(finding)}
            chosen={finding === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly clock: string;
  readonly chosen: boolean;
  readonly onChoose: (finding: Finding) => void;
}

function FindingCard({ finding, clock, chosen, onChoose }: FindingCardProps): ReactNode {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={card}
      className={styles['card']}
      data-severity={finding.severity}
      data-chosen={chosen || undefined}
      aria-current={chosen || undefined}
    >
      <button type="button" className={styles['cardButton']} onClick={() => onChoose(finding)}>
        <SeverityIcon severity={finding.severity} absent={finding.start === null} />
        <span className={styles['cardTitle']}>{findingTitle(finding.id)}</span>
        <span className={styles['clock']}>{clock}</span>
      </button>
      <p className={styles['origin']}>
        {SEVERITY_TITLES[finding.severity]} · {sectionTitle(finding.section)}
      </p>
      {finding.quote !== '' && <blockquote className={styles['quote']}>{abridge(finding.quote)}</blockquote>}
      <p>{finding.message}</p>
      <p className={styles['advice']}>{finding.advice}</p>
    </li>
  );
}

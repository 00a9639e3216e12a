import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { adviceLines } from '../../core/report/advice-lines.ts';
import { findingTitle, sectionTitle, SEVERITY_TITLES } from '../../core/report/titles.ts';
import type { Finding } from '../../core/review-schema.ts';
import { abridge } from './abridge.ts';
import { ClipButton } from './clip-button.tsx';
import { RetakeButton } from './retake-button.tsx';
import type { OnRetake } from './retake-button.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './coach-panel.module.css';

interface FindingCardProps {
  readonly finding: Finding;
  /** The earlier finding that gives the very same advice: five times "say I" needs it once. */
  readonly adviceIn: Finding | null;
  /** Where a finding stands in the take, in words. */
  readonly clockOf: (finding: Finding) => string;
  /** The take whose audio the passage can be cut from; null when there is none. */
  readonly audioOf: string | null;
  readonly chosen: boolean;
  readonly onRetake: OnRetake;
  readonly onChoose: (finding: Finding) => void;
  /** The finding is wrong: it goes, and the take is judged without it. */
  readonly onDismiss: (finding: Finding) => void;
}

/** One finding with its passage, why it was raised, and what to do about it. Chosen, it comes into sight. */
export function FindingCard(props: FindingCardProps): ReactNode {
  const { finding, adviceIn, clockOf, audioOf, chosen, onChoose, onDismiss, onRetake } = props;
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
        <span className={styles['clock']}>{clockOf(finding)}</span>
      </button>
      <p className={styles['origin']}>
        {SEVERITY_TITLES[finding.severity]} · {sectionTitle(finding.section)}
      </p>
      {finding.quote !== '' && <blockquote className={styles['quote']}>{abridge(finding.quote)}</blockquote>}
      <p>{finding.message}</p>
      {adviceIn ? (
        <p className={styles['origin']}>
          The advice is the same as at{' '}
          <button type="button" className={styles['inlineLink']} onClick={() => onChoose(adviceIn)}>
            {clockOf(adviceIn)}
          </button>
          .
        </p>
      ) : (
        <div className={styles['advice']}>
          {adviceLines(finding.advice).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {audioOf !== null && finding.start !== null && finding.end !== null && (
        <ClipButton
          takeId={audioOf}
          start={finding.start}
          end={finding.end}
          name={findingTitle(finding.id)}
          at={clockOf(finding)}
        />
      )}
      {finding.firstWord !== null && finding.lastWord !== null && (
        <RetakeButton
          part={findingTitle(finding.id)}
          targetSec={null}
          firstWord={finding.firstWord}
          lastWord={finding.lastWord}
          at={clockOf(finding)}
          onRetake={onRetake}
        />
      )}
      <button
        type="button"
        className={styles['dismiss']}
        aria-label={`This is wrong: ${findingTitle(finding.id)}, ${clockOf(finding)}`}
        onClick={() => onDismiss(finding)}
      >
        This is wrong
      </button>
    </li>
  );
}

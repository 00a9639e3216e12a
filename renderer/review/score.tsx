import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Review } from '../../core/review-schema.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import { ScoreReasons } from './score-reasons.tsx';
import styles from './review-page.module.css';

/** The overall score; pressed, it tells section by section how it came about. */
export function Score({ review }: { readonly review: Review }): ReactNode {
  const { scores, scoreReasons } = review;
  if (scores.overall === null) return <span className={styles['unscored']}>Too little to score</span>;
  return (
    <Popover width={420} position="bottom-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['score']} aria-label={`Score ${scores.overall} /100, explain`}>
          {scores.overall}
          <span className={styles['outOf']}> /100</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['reasons']} aria-label="How the score came about" tabIndex={0}>
        {SECTION_KINDS.map((section) => (
          <section key={section}>
            <h2 className={styles['reasonsHeading']}>
              <SectionMark section={section} />
              <span>{scores.sections[section] ?? '–'}</span>
            </h2>
            <ScoreReasons reasons={scoreReasons.filter((reason) => reason.section === section)} />
          </section>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

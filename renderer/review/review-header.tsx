import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Review } from '../../core/review-schema.ts';
import type { Take } from '../../core/take.ts';
import { TakeTitle } from '../takes/take-title.tsx';
import { ExportMenu } from './export-menu.tsx';
import { KeysHelp } from './keys-help.tsx';
import { ScoreReasons } from './score-reasons.tsx';
import styles from './review-page.module.css';

interface ReviewHeaderProps {
  readonly take: Take;
  readonly question: string;
  readonly review: Review;
}

/** Which take this is, how it scored, and the way out of the program. */
export function ReviewHeader({ take, question, review }: ReviewHeaderProps): ReactNode {
  return (
    <header className={styles['header']}>
      <div className={styles['what']}>
        <TakeTitle take={take}>{(title) => <h1>{title}</h1>}</TakeTitle>
        <p className={styles['asked']} title={question}>
          {question}
        </p>
      </div>
      <Score review={review} />
      <ExportMenu takeId={take.id} />
      <KeysHelp />
    </header>
  );
}

function Score({ review }: { readonly review: Review }): ReactNode {
  const { overall } = review.scores;
  if (overall === null) return <span className={styles['unscored']}>Too little to score</span>;
  return (
    <Popover width={400} position="bottom-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['score']} aria-label={`Score ${overall} /100, explain`}>
          {overall}
          <span className={styles['outOf']}> /100</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['reasons']} aria-label="How the score came about">
        <h2 className={styles['reasonsHeading']}>How the score came about</h2>
        <ScoreReasons reasons={review.scoreReasons} />
      </Popover.Dropdown>
    </Popover>
  );
}

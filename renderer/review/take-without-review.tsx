import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Take } from '../../core/take.ts';
import { sentenceFor } from '../coach-client.ts';
import { TakeTitle } from '../takes/take-title.tsx';
import { useAnalyseTake } from '../takes/take-mutations.ts';
import { formatClock } from '../ui/format-clock.ts';
import styles from './review-page.module.css';

interface TakeWithoutReviewProps {
  readonly take: Take;
  /** What happened, in a sentence. */
  readonly why: string;
  /** What the button that runs the analysis says; without it there is none. */
  readonly again?: string;
  /** Called once the services have taken the analysis on. */
  readonly onStarted?: () => void;
}

/** A take that has no review: says why, plays what was recorded, and tries again on request. */
export function TakeWithoutReview({ take, why, again, onStarted }: TakeWithoutReviewProps): ReactNode {
  const analysing = useAnalyseTake(take.id);
  return (
    <div className={styles['waiting']}>
      <TakeTitle take={take}>{(title) => <h1>{title}</h1>}</TakeTitle>
      <p role="alert">{why}</p>
      {take.hasAudio && (
        <>
          <p className={styles['aside']}>
            {take.origin === 'recorded' ? 'Your recording' : 'The imported file'}
            {take.durationSec > 0 && ` (${formatClock(take.durationSec)})`} is kept. You can listen to it
            here.
          </p>
          <audio
            controls
            preload="metadata"
            src={`/audio/${take.id}`}
            aria-label="Recording"
            className={styles['audio']}
          />
        </>
      )}
      {again !== undefined && (
        <Button
          mt="md"
          loading={analysing.isPending}
          onClick={() => analysing.mutate(undefined, { onSuccess: onStarted })}
        >
          {again}
        </Button>
      )}
      {analysing.error && <p role="alert">{sentenceFor(analysing.error)}</p>}
    </div>
  );
}

import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnalysisProgress } from '../../core/coach-api.ts';
import type { Take } from '../../core/take.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { TakeTitle } from '../takes/take-title.tsx';
import styles from './review-page.module.css';

const STAGES: Readonly<Record<AnalysisProgress['stage'], string>> = {
  waiting: 'Waiting for its turn …',
  decoding: 'Reading the audio …',
  transcribing: 'Writing down what you said …',
  reading: 'Finding the sections and the evidence …',
  ready: 'Done. Opening the review …',
  failed: 'The analysis failed.',
  cancelled: 'Cancelled.',
};

interface TakeInAnalysisProps {
  readonly take: Take;
  /** Null until the services have told where the analysis stands. */
  readonly progress: AnalysisProgress | null;
}

/** A take on its way to a review: which step it is at, how far, and a way to stop it. */
export function TakeInAnalysis({ take, progress }: TakeInAnalysisProps): ReactNode {
  const cancelling = useMutation({ mutationFn: () => coach.takes.cancel({ id: take.id }) });
  const percent = Math.round((progress?.fraction ?? 0) * 100);
  return (
    <div className={styles['waiting']}>
      <TakeTitle take={take}>{(title) => <h1>{title}</h1>}</TakeTitle>
      <p role="status">{progress ? STAGES[progress.stage] : 'Looking where the analysis stands …'}</p>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label="Analysis" />
      </Progress.Root>
      <p className={styles['percent']}>{percent} %</p>
      <p className={styles['aside']}>
        Your recording is saved. You can leave this page; the analysis goes on.
      </p>
      <Button variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
        Cancel
      </Button>
      {cancelling.error && <p role="alert">{sentenceFor(cancelling.error)}</p>}
    </div>
  );
}

import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { DownloadProgress, SpeechModel } from '../../core/speech-model.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { modelsKey, queryClient } from '../queries.ts';
import styles from './settings-page.module.css';

interface ModelActionsProps {
  readonly model: SpeechModel;
  readonly chosen: boolean;
}

const listAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: modelsKey });

/** Fetching a model, stopping that, going on with it, deleting it. */
export function ModelActions({ model, chosen }: ModelActionsProps): ReactNode {
  const { id, name, state, onHub } = model;
  const stop = useRef(new AbortController());
  const [progress, setProgress] = useState<DownloadProgress | null>(null);
  const fetching = useMutation({
    mutationFn: async () => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      try {
        for await (const step of await coach.models.download({ id }, { signal })) setProgress(step);
      } catch (error) {
        // Stopping is what was asked for.
        if (!signal.aborted) throw error;
      } finally {
        setProgress(null);
      }
    },
    onSettled: listAgain,
  });
  const removing = useMutation({ mutationFn: () => coach.models.remove({ id }), onSettled: listAgain });
  const error = fetching.error ?? removing.error;
  return (
    <div className={styles['modelActions']}>
      {fetching.isPending ? (
        <>
          <Progress
            className={styles['arriving'] ?? ''}
            value={(progress?.fraction ?? 0) * 100}
            aria-label={`${name} arriving`}
          />
          <span className={styles['quiet']}>
            {progress?.stage === 'checking' ? 'Checking' : `${Math.round((progress?.fraction ?? 0) * 100)} %`}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => stop.current.abort()}>
            Stop
          </Button>
        </>
      ) : (
        <>
          {onHub && (state === 'absent' || state === 'partial') && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${state === 'partial' ? 'Go on downloading' : 'Download'} ${name}`}
              onClick={() => fetching.mutate()}
            >
              {state === 'partial' ? 'Go on' : 'Download'}
            </Button>
          )}
          {(state === 'installed' || state === 'partial') && !chosen && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Delete ${name}`}
              loading={removing.isPending}
              onClick={() => removing.mutate()}
            >
              Delete
            </Button>
          )}
        </>
      )}
      <span role="status" className={error ? styles['problem'] : undefined}>
        {error && sentenceFor(error)}
      </span>
    </div>
  );
}

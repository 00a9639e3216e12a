import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import { saveAs } from '../share/save-as.ts';
import styles from './coach-panel.module.css';

interface ClipButtonProps {
  readonly takeId: string;
  readonly start: number;
  readonly end: number;
  /** What is said in the clip's file name. */
  readonly name: string;
  /** Tells this button from the others like it. */
  readonly at: string;
}

/** Saves the audio of one passage, to be listened to with somebody. */
export function ClipButton({ takeId, start, end, name, at }: ClipButtonProps): ReactNode {
  const saving = useMutation({
    mutationFn: async () => saveAs(await coach.reports.audio({ id: takeId, clip: { start, end, name } })),
  });
  return (
    <>
      <button
        type="button"
        className={styles['dismiss']}
        aria-label={`Save this passage: ${name}, ${at}`}
        aria-disabled={saving.isPending}
        onClick={() => !saving.isPending && saving.mutate()}
      >
        Save this passage
      </button>
      <span role="status" className={styles['clipSaid']}>
        {saving.error && `Not saved. ${sentenceFor(saving.error)}`}
        {saving.isSuccess && `Saved ${saving.data}.`}
      </span>
    </>
  );
}

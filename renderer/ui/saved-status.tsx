import type { ReactNode } from 'react';
import { sentenceFor } from '../coach-client.ts';
import styles from './saved-status.module.css';

interface SavedStatusProps {
  /** The name of the file that was saved, once it was. */
  readonly saved: string | undefined;
  readonly error: Error | null;
  /** How a failure is introduced: "Not saved." */
  readonly failed: string;
}

/** What came of saving a file: a failure is shown, success is only told to a screen reader, for the browser shows it. */
export function SavedStatus({ saved, error, failed }: SavedStatusProps): ReactNode {
  return (
    <span role="status" className={error ? styles['refusal'] : styles['unseen']}>
      {error && `${failed} ${sentenceFor(error)}`}
      {saved !== undefined && `Saved ${saved}.`}
    </span>
  );
}

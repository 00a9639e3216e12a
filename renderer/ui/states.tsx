import { Button, Loader } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sentenceFor } from '../coach-client.ts';
import styles from './states.module.css';

/** What a page shows until its data is there. It appears after a moment, so that a quick answer does not flicker. */
export function Loading({ what }: { readonly what: string }): ReactNode {
  return (
    <div className={styles['loading']} role="status">
      <Loader size="sm" aria-hidden />
      <span>Opening {what} …</span>
    </div>
  );
}

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What a page shows instead of itself when its data could not be had: a sentence, and a way to try again. */
export function Problem({ error, onRetry }: ProblemProps): ReactNode {
  return (
    <section className={styles['state']} role="alert">
      <IconAlertCircle size={32} stroke={1.5} aria-hidden />
      <h1>That did not work</h1>
      <p>{sentenceFor(error)}</p>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </section>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What a page shows when there is nothing yet: what belongs here, and how to get it. */
export function Empty({ title, children }: EmptyProps): ReactNode {
  return (
    <section className={styles['state']}>
      <h1>{title}</h1>
      {children}
    </section>
  );
}

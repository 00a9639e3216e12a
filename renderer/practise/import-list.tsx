import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { hrefOfReview } from '../routes.ts';
import { imports, useImports } from './imports/current-imports.ts';
import type { ImportJob, ImportStage } from './imports/import-queue.ts';
import styles from './import-list.module.css';

/** Every import of this window with how far it is, until the user takes it off the list. */
export function ImportList(): ReactNode {
  const jobs = useImports();
  if (jobs.length === 0) return null;
  return (
    <section className={styles['imports']} aria-label="Imports">
      <h2>Imports</h2>
      <ul>
        {jobs.map((job) => (
          <ImportRow key={job.key} job={job} />
        ))}
      </ul>
    </section>
  );
}

function ImportRow({ job: { key, fileName, stage } }: { readonly job: ImportJob }): ReactNode {
  const fraction = fractionOf(stage);
  return (
    <li className={styles['row']}>
      <span className={styles['name']} title={fileName}>
        {fileName}
      </span>
      <span className={styles['stage']} data-stage={stage.name} role="status">
        {wordsFor(stage)}
      </span>
      <span className={styles['actions']}>
        {stage.name === 'ready' && (
          <Button component="a" size="compact-sm" href={hrefOfReview(stage.takeId)}>
            Open the review
          </Button>
        )}
        {(stage.name === 'failed' || stage.name === 'cancelled') && (
          <Button size="compact-sm" variant="default" onClick={() => imports.retry(key)}>
            Try again
          </Button>
        )}
        {fraction === null ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${fileName} off the list`}
            onClick={() => imports.dismiss(key)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Cancel the import of ${fileName}`}
            onClick={() => void imports.cancel(key)}
          >
            Cancel
          </Button>
        )}
      </span>
      {fraction !== null && (
        <Progress.Root className={styles['bar'] ?? ''} size={4}>
          <Progress.Section value={fraction * 100} aria-label={`Import of ${fileName}`} />
        </Progress.Root>
      )}
    </li>
  );
}

/** Null once nothing moves any more. Copying from disk to disk is quick: it gets the first tenth of the bar. */
function fractionOf(stage: ImportStage): number | null {
  switch (stage.name) {
    case 'waiting':
    case 'converting':
      return 0;
    case 'copying':
      return stage.fraction / 10;
    case 'analysing':
      return 0.1 + (stage.progress?.fraction ?? 0) * 0.9;
    case 'ready':
    case 'failed':
    case 'cancelled':
      return null;
  }
}

function wordsFor(stage: ImportStage): string {
  switch (stage.name) {
    case 'waiting':
      return 'Waiting for the import before it …';
    case 'converting':
      return 'Unpacking the audio …';
    case 'copying':
      return 'Copying into the library …';
    case 'analysing':
      return ANALYSING[stage.progress?.stage ?? 'waiting'] ?? 'Analysing …';
    case 'ready':
      return 'Ready';
    case 'failed':
      return stage.takeId === null ? stage.problem : `${stage.problem} The recording is safe in your takes.`;
    case 'cancelled':
      return stage.takeId === null ? 'Cancelled' : 'Cancelled. The recording is in your takes.';
  }
}

const ANALYSING: Partial<Record<string, string>> = {
  waiting: 'Waiting to be analysed …',
  decoding: 'Reading the audio …',
  transcribing: 'Writing down the words …',
  reading: 'Finding sections and evidence …',
};

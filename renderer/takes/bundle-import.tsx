import { Button, Progress } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { bundleSentence } from '../../core/bundle-outcome.ts';
import { sentenceFor } from '../coach-client.ts';
import { queryClient } from '../queries.ts';
import { FileButton } from '../ui/file-button.tsx';
import { sendBundle } from './bundle-upload.ts';
import styles from './takes-page.module.css';

/** Takes from another machine: a file chosen, its progress, and what came of it. */
export function BundleImport(): ReactNode {
  const stop = useRef(new AbortController());
  const [fraction, setFraction] = useState(0);
  const adding = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      setFraction(0);
      return sendBundle(file, setFraction, stop.current.signal);
    },
    // Also after a failure: what came before the damage is in the library.
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <>
      <FileButton
        label="File of takes"
        accept=".starling"
        icon={<IconPackageImport size={16} aria-hidden />}
        loading={adding.isPending}
        onFile={(file) => adding.mutate(file)}
      >
        Add takes
      </FileButton>
      {adding.isPending && (
        <span className={styles['arriving']}>
          <Progress value={fraction * 100} aria-label="Takes arriving" />
          <Button size="compact-sm" variant="subtle" onClick={() => stop.current.abort()}>
            Cancel
          </Button>
        </span>
      )}
      <span role="status" className={adding.error ? styles['refusal'] : styles['said']}>
        {adding.error && sentenceFor(adding.error)}
        {adding.data && bundleSentence(adding.data)}
      </span>
    </>
  );
}

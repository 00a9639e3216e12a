import { Button, Progress } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { bundleSentence } from '../../core/bundle-outcome.ts';
import { sentenceFor } from '../coach-client.ts';
import { queryClient } from '../queries.ts';
import { sendBundle } from './bundle-upload.ts';
import styles from './takes-page.module.css';

/** Takes from another machine: a file chosen, its progress, and what came of it. */
export function BundleImport(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
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
      <input
        ref={input}
        type="file"
        hidden
        accept=".starling"
        aria-label="File of takes"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) adding.mutate(file);
          // So that choosing the same file again is a change too.
          currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPackageImport size={16} aria-hidden />}
        loading={adding.isPending}
        onClick={() => input.current?.click()}
      >
        Add takes
      </Button>
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

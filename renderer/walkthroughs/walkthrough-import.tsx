import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { LARGEST_WALKTHROUGH } from '../../core/walkthrough.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { walkthroughsKey } from '../queries.ts';
import { goTo, hrefOfWalkthrough } from '../routes.ts';
import styles from './walkthroughs-page.module.css';

/** A walkthrough that somebody wrote, from its file. */
export function WalkthroughImport(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: async (file: File) => {
      const text = await file.slice(0, LARGEST_WALKTHROUGH).text();
      const { id } = await coach.walkthroughs.import({ text });
      await queries.invalidateQueries({ queryKey: walkthroughsKey });
      goTo(hrefOfWalkthrough(id));
    },
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml"
        aria-label="File of a walkthrough"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) adding.mutate(file);
          // So that choosing the same file again is a change too.
          currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        loading={adding.isPending}
        onClick={() => input.current?.click()}
      >
        Add from a file
      </Button>
      {adding.error && (
        <p role="alert" className={styles['refusal']}>
          {sentenceFor(adding.error)}
        </p>
      )}
    </>
  );
}

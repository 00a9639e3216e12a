import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LARGEST_WALKTHROUGH } from '../../core/walkthrough.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { walkthroughsKey } from '../queries.ts';
import { goTo, hrefOfWalkthrough } from '../routes.ts';
import { FileButton } from '../ui/file-button.tsx';
import styles from './walkthroughs-page.module.css';

/** A walkthrough that somebody wrote, from its file. */
export function WalkthroughImport(): ReactNode {
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
      <FileButton
        label="File of a walkthrough"
        accept=".yaml,.yml"
        icon={<IconFileImport size={16} aria-hidden />}
        loading={adding.isPending}
        onFile={(file) => adding.mutate(file)}
      >
        Add from a file
      </FileButton>
      {adding.error && (
        <p role="alert" className={styles['refusal']}>
          {sentenceFor(adding.error)}
        </p>
      )}
    </>
  );
}

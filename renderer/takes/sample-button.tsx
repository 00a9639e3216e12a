import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import { queryClient, takesKey } from '../queries.ts';
import { goTo, hrefOfReview } from '../routes.ts';
import styles from './takes-page.module.css';

/** A first review without a microphone: the bundled sample becomes a take, and its review opens. */
export function SampleButton(): ReactNode {
  const adding = useMutation({
    mutationFn: () => coach.imports.sample(),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: takesKey });
      goTo(hrefOfReview(id));
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconSparkles size={17} aria-hidden />}
        loading={adding.isPending}
        onClick={() => adding.mutate()}
      >
        See a sample review
      </Button>
      {adding.error && (
        <span role="alert" className={styles['refusal']}>
          {sentenceFor(adding.error)}
        </span>
      )}
    </>
  );
}

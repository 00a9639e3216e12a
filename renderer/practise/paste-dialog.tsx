import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import { queryClient, takesKey } from '../queries.ts';
import { goTo, hrefOfReview } from '../routes.ts';
import type { Framing } from './studio/recording.ts';
import styles from './practise-page.module.css';

const LONGEST = 200_000;

interface PasteDialogProps {
  readonly opened: boolean;
  readonly framing: Framing;
  readonly onClose: () => void;
}

/** An answer that was written down becomes a take; its times are estimated. What was typed stays until it is sent. */
export function PasteDialog({ opened, framing, onClose }: PasteDialogProps): ReactNode {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const sending = useMutation({
    mutationFn: () => coach.imports.text({ ...framing, title: title.trim() || 'Written answer', text }),
    onSuccess: ({ id }) => {
      setTitle('');
      setText('');
      onClose();
      void queryClient.invalidateQueries({ queryKey: takesKey });
      goTo(hrefOfReview(id));
    },
  });
  const tooLong = text.length > LONGEST ? `At most ${LONGEST.toLocaleString('en')} characters.` : null;
  return (
    <Modal opened={opened} onClose={onClose} title="Paste a transcript" size="lg" centered>
      <form
        className={styles['paste']}
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <Textarea
          data-autofocus
          label="Your answer, word for word"
          description="There is no audio, so times are estimated at 150 words a minute."
          autosize
          minRows={8}
          maxRows={16}
          value={text}
          error={tooLong}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label="Title"
          placeholder="Written answer"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {sending.error && (
          <p role="alert" className={styles['problem']}>
            {sentenceFor(sending.error)}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={text.trim() === '' || tooLong !== null} loading={sending.isPending}>
            Review it
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

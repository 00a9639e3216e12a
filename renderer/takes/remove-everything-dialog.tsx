import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import { queryClient } from '../queries.ts';
import { saveBundle } from './bundle-upload.ts';

/** Typed out, so that no slip of the hand deletes a year of practice. */
const CONFIRMATION = 'delete';

interface RemoveEverythingDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before all that Starling keeps is gone for good, and offers to save it first. */
export function RemoveEverythingDialog({ opened, onClose }: RemoveEverythingDialogProps): ReactNode {
  const [typed, setTyped] = useState('');
  const removing = useMutation({
    mutationFn: () => coach.takes.removeEverything(),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const close = (): void => {
    removing.reset();
    setTyped('');
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title="Delete everything?" centered>
      <p>
        Every take goes, with its audio, review, comments and answers, and so do the settings. Walkthroughs of
        your own stay. This cannot be undone.
      </p>
      <TextInput
        label={`Type “${CONFIRMATION}” to go on`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        mb="md"
      />
      {removing.error && <p role="alert">{sentenceFor(removing.error)}</p>}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={() => saveBundle()}>
          Save it all first
        </Button>
        <Button variant="default" onClick={close} data-autofocus>
          Keep everything
        </Button>
        <Button
          color="red.9"
          disabled={typed.trim().toLowerCase() !== CONFIRMATION}
          loading={removing.isPending}
          onClick={() => removing.mutate(undefined, { onSuccess: close })}
        >
          Delete everything
        </Button>
      </Group>
    </Modal>
  );
}

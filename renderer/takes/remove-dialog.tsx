import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Take } from '../../core/take.ts';
import { sentenceFor } from '../coach-client.ts';
import { formatClock } from '../ui/format-clock.ts';
import { useRemoveTake } from './take-mutations.ts';

interface RemoveDialogProps {
  readonly take: Take | null;
  readonly onClose: () => void;
}

/** Asks before a take is gone for good, and says that its audio goes with it. */
export function RemoveDialog({ take, onClose }: RemoveDialogProps): ReactNode {
  const removing = useRemoveTake();
  const close = (): void => {
    removing.reset();
    onClose();
  };
  return (
    <Modal
      opened={take !== null}
      onClose={close}
      title="Delete this take?"
      centered
      closeButtonProps={{ 'aria-label': 'Keep it and close' }}
    >
      <p>
        “{take?.title}” ({formatClock(take?.durationSec ?? 0)}) is deleted
        {take?.hasAudio ? ' with its audio recording' : ''}. This cannot be undone.
      </p>
      {removing.error && <p role="alert">{sentenceFor(removing.error)}</p>}
      <Group justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          Keep it
        </Button>
        <Button
          color="red.9"
          loading={removing.isPending}
          onClick={() => take && removing.mutate(take.id, { onSuccess: close })}
        >
          Delete
        </Button>
      </Group>
    </Modal>
  );
}

import { ActionIcon, Button, Group, Menu, Modal, Tooltip } from '@mantine/core';
import { IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ListedWalkthrough } from '../../core/walkthrough.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { walkthroughsKey } from '../queries.ts';
import { goTo, hrefOf, hrefOfWalkthroughForm } from '../routes.ts';
import { saveAs } from '../share/save-as.ts';
import styles from './walkthrough-page.module.css';

/** What can be done with a walkthrough besides practising it. */
export function WalkthroughActions({ walkthrough }: { readonly walkthrough: ListedWalkthrough }): ReactNode {
  const { id, own } = walkthrough;
  const [removing, askToRemove] = useState(false);
  const saving = useMutation({ mutationFn: async () => saveAs(await coach.walkthroughs.file({ id })) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label="More">
            <ActionIcon variant="default" size="lg" aria-label="More about this walkthrough">
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={hrefOfWalkthroughForm(id)}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {own ? 'Change it' : 'Make your own from this'}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saving.mutate()}>
            Save as a file
          </Menu.Item>
          {own && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => askToRemove(true)}
            >
              Delete it
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={saving.error ? styles['refusal'] : styles['saved']}>
        {saving.error && sentenceFor(saving.error)}
        {saving.data !== undefined && `Saved as ${saving.data}.`}
      </span>
      {removing && <RemoveWalkthrough walkthrough={walkthrough} onClose={() => askToRemove(false)} />}
    </>
  );
}

interface RemoveWalkthroughProps {
  readonly walkthrough: ListedWalkthrough;
  readonly onClose: () => void;
}

function RemoveWalkthrough({ walkthrough: { id, title }, onClose }: RemoveWalkthroughProps): ReactNode {
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: async () => {
      await coach.walkthroughs.remove({ id });
      goTo(hrefOf.walkthroughs);
      await queries.invalidateQueries({ queryKey: walkthroughsKey });
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Delete “${title}”?`} centered>
      <p>The walkthrough is deleted for good. Your takes of it stay.</p>
      {removing.error && (
        <p role="alert" className={styles['refusal']}>
          {sentenceFor(removing.error)}
        </p>
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
          Delete
        </Button>
      </Group>
    </Modal>
  );
}

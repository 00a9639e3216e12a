import { Button, Menu } from '@mantine/core';
import { IconTable, IconTransfer } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import { saveAs } from '../review/save-as.ts';
import styles from './takes-page.module.css';

/** What can be done with all takes at once. */
export function LibraryMenu(): ReactNode {
  const saving = useMutation({ mutationFn: async () => saveAs(await coach.reports.table()) });
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={300} withinPortal={false}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconTransfer size={16} aria-hidden />}
            loading={saving.isPending}
          >
            All takes
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTable size={16} aria-hidden />} onClick={() => saving.mutate()}>
            Save as a table (CSV)
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={saving.error ? styles['refusal'] : styles['unseen']}>
        {saving.error && `Not saved. ${sentenceFor(saving.error)}`}
        {saving.isSuccess && `Saved ${saving.data}.`}
      </span>
    </>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPackageExport, IconTable, IconTransfer, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { coach } from '../coach-client.ts';
import { saveAs } from '../share/save-as.ts';
import { saveBundle } from './bundle-upload.ts';
import { RemoveEverythingDialog } from './remove-everything-dialog.tsx';
import { SavedStatus } from '../ui/saved-status.tsx';

/** What can be done with all takes at once. */
export function LibraryMenu(): ReactNode {
  const saving = useMutation({ mutationFn: async () => saveAs(await coach.reports.table()) });
  const [removing, setRemoving] = useState(false);
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
          <Menu.Item leftSection={<IconPackageExport size={16} aria-hidden />} onClick={() => saveBundle()}>
            Save everything as one file
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setRemoving(true)}
          >
            Delete everything …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveEverythingDialog opened={removing} onClose={() => setRemoving(false)} />
      <SavedStatus saved={saving.data} error={saving.error} failed="Not saved." />
    </>
  );
}

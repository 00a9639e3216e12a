import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ComparisonFormat } from '../../core/coach-api.ts';
import type { Lens, Level } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { saveAs } from '../review/save-as.ts';
import { SavedStatus } from '../ui/saved-status.tsx';

interface ComparisonExportProps {
  readonly earlierId: string;
  readonly laterId: string;
  readonly lens: Lens;
  readonly level: Level;
}

/** The comparison as a file for somebody else. */
export function ComparisonExport(props: ComparisonExportProps): ReactNode {
  const exporting = useMutation({
    mutationFn: async (format: ComparisonFormat) =>
      saveAs(await coach.reports.comparison({ ...props, format })),
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal={false}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            loading={exporting.isPending}
          >
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => exporting.mutate('html')}>Web page</Menu.Item>
          <Menu.Item onClick={() => exporting.mutate('md')}>Markdown</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SavedStatus saved={exporting.data} error={exporting.error} failed="Not exported." />
    </>
  );
}

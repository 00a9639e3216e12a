import { Button, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../core/report/formats.ts';
import { hrefOfPreview, hrefOfReports, MOST_REPORTS } from '../../core/report/wanted-report.ts';
import type { Take } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { reportFormats } from './report-formats.ts';
import type { ReportWays } from './report-formats.ts';
import { saveFrom } from './save-as.ts';
import { ShareDialog } from './share-dialog.tsx';

/** A report of each of several takes, in one zip file. */
export function ShareSeveral({ takes }: { readonly takes: readonly Take[] }): ReactNode {
  const [opened, setOpened] = useState(false);
  const [shownId, show] = useState<string | null>(null);
  const shown = takes.find(({ id }) => id === shownId) ?? takes[0];
  if (!shown) return null;
  const { id } = shown;
  const ways: ReportWays<ExportFormat> = {
    create: (format, parts) => coach.reports.create({ id, format, parts }),
    pageHref: (parts) => hrefOfPreview({ kind: 'review', id, parts }),
    save: (format, parts) => {
      saveFrom(hrefOfReports({ takes: takes.map((take) => take.id), format, parts }));
      return Promise.resolve(undefined);
    },
  };
  const ready = takes.every(({ status }) => status === 'ready') && takes.length <= MOST_REPORTS;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        disabled={!ready}
        onClick={() => setOpened(true)}
      >
        Export reports
      </Button>
      <ShareDialog
        what={{ title: 'Export the reviews', key: id, formats: reportFormats(ways) }}
        opened={opened}
        onClose={() => setOpened(false)}
      >
        <NativeSelect
          label="Look at"
          description={`All ${takes.length} are saved, in one zip file`}
          data={takes.map((take) => ({ value: take.id, label: take.title }))}
          value={id}
          onChange={(event) => show(event.currentTarget.value)}
        />
      </ShareDialog>
    </>
  );
}

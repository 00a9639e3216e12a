import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Period } from '../../core/progress.ts';
import type { PageFormat } from '../../core/report/formats.ts';
import { hrefOfPreview } from '../../core/report/wanted-report.ts';
import type { Lens, Level } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { pageFormats } from './report-formats.ts';
import type { ReportWays } from './report-formats.ts';
import { ShareDialog } from './share-dialog.tsx';

interface ShareProgressProps {
  readonly walkthroughId: string;
  readonly lens: Lens;
  readonly level: Level;
  readonly period: Period;
}

/** The progress on the page as a file for somebody else. */
export function ShareProgress(shown: ShareProgressProps): ReactNode {
  const [opened, setOpened] = useState(false);
  const ways: ReportWays<PageFormat> = {
    create: (format, { name: names }) => coach.reports.progress({ ...shown, format, names }),
    pageHref: ({ name: names }) => hrefOfPreview({ kind: 'progress', ...shown, names }),
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        Export
      </Button>
      <ShareDialog
        what={{ title: 'Export the progress', key: JSON.stringify(shown), formats: pageFormats(ways) }}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}

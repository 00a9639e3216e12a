import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PageFormat } from '../../core/report/formats.ts';
import { hrefOfPreview } from '../../core/report/wanted-report.ts';
import type { Lens, Level } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { pageFormats } from './report-formats.ts';
import type { ReportWays } from './report-formats.ts';
import { ShareDialog } from './share-dialog.tsx';

interface ShareComparisonProps {
  readonly earlierId: string;
  readonly laterId: string;
  readonly lens: Lens;
  readonly level: Level;
}

/** The comparison as a file for somebody else. */
export function ShareComparison(compared: ShareComparisonProps): ReactNode {
  const [opened, setOpened] = useState(false);
  const ways: ReportWays<PageFormat> = {
    create: (format, { name: names }) => coach.reports.comparison({ ...compared, format, names }),
    pageHref: ({ name: names }) => hrefOfPreview({ kind: 'comparison', ...compared, names }),
  };
  const { earlierId, laterId, lens, level } = compared;
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
        what={{
          title: 'Export the comparison',
          key: [earlierId, laterId, lens, level].join(' '),
          formats: pageFormats(ways),
        }}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../core/report/formats.ts';
import { hrefOfPreview } from '../../core/report/wanted-report.ts';
import type { Take } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { saveBundle } from '../takes/bundle-upload.ts';
import { formatClock } from '../ui/format-clock.ts';
import { reportFormats } from './report-formats.ts';
import type { ReportWays } from './report-formats.ts';
import { saveAs } from './save-as.ts';
import { ShareDialog } from './share-dialog.tsx';
import type { Shareable, ShareFormat } from './shareable.ts';

/** The way out of the program for one take: its review in any format, its audio, the take itself. */
export function ShareReview({ take }: { readonly take: Take }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        Export
      </Button>
      <ShareDialog what={shareableReview(take)} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

function shareableReview(take: Take): Shareable {
  const { id } = take;
  const ways: ReportWays<ExportFormat> = {
    create: (format, parts) => coach.reports.create({ id, format, parts }),
    pageHref: (parts) => hrefOfPreview({ kind: 'review', id, parts }),
  };
  return {
    title: 'Export the review',
    key: id,
    formats: [
      ...reportFormats(ways),
      ...(take.hasAudio ? [audioOf(take)] : []),
      {
        label: 'The take itself',
        use: 'for another Starling',
        parts: [],
        preview: {
          kind: 'sentence',
          sentence:
            'One file with the recording, the words, your corrections, your coach’s comments and your answers to the follow-up questions. Starling on another computer takes it in under Takes, “Add takes”.',
        },
        save: () => {
          saveBundle([id]);
          return Promise.resolve(undefined);
        },
      },
    ],
  };
}

const audioOf = ({ id, durationSec }: Take): ShareFormat => ({
  label: 'Audio',
  use: 'FLAC, sections as chapters',
  parts: [],
  preview: {
    kind: 'sentence',
    sentence: `The recording without loss, ${formatClock(durationSec)} long. Players that know chapters show the sections as such.`,
  },
  save: async () => saveAs(await coach.reports.audio({ id, clip: null })),
});

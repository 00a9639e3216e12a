import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../core/coach-api.ts';
import type { Take } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { saveBundle } from '../takes/bundle-upload.ts';
import { saveAs } from './save-as.ts';
import { SavedStatus } from '../ui/saved-status.tsx';
import styles from './review-page.module.css';

const FORMATS: readonly { readonly format: ExportFormat; readonly label: string; readonly use: string }[] = [
  { format: 'html', label: 'Web page', use: 'HTML, opens anywhere' },
  { format: 'pdf', label: 'PDF', use: 'for print or mail' },
  { format: 'md', label: 'Markdown', use: 'for notes' },
  { format: 'json', label: 'JSON', use: 'for other programs' },
  { format: 'srt', label: 'Subtitles, SRT', use: 'for video' },
  { format: 'vtt', label: 'Subtitles, VTT', use: 'for the web' },
  { format: 'txt', label: 'Plain text', use: 'the transcript alone' },
];

/** Writes the review out and hands it over as a download. */
export function ExportMenu({ take }: { readonly take: Take }): ReactNode {
  const { id } = take;
  const exporting = useMutation({
    mutationFn: async (format: ExportFormat | 'audio') =>
      saveAs(
        format === 'audio'
          ? await coach.reports.audio({ id, clip: null })
          : await coach.reports.create({ id, format }),
      ),
  });
  return (
    <>
      <Menu
        position="bottom-end"
        shadow="md"
        width={310}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            loading={exporting.isPending}
          >
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map(({ format, label, use }) => (
            <Menu.Item
              key={format}
              rightSection={<span className={styles['use']}>{use}</span>}
              onClick={() => exporting.mutate(format)}
            >
              {label}
            </Menu.Item>
          ))}
          {take.hasAudio && (
            <Menu.Item
              rightSection={<span className={styles['use']}>FLAC, sections as chapters</span>}
              onClick={() => exporting.mutate('audio')}
            >
              Audio
            </Menu.Item>
          )}
          <Menu.Item
            rightSection={<span className={styles['use']}>for another Starling</span>}
            onClick={() => saveBundle([id])}
          >
            The take itself
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SavedStatus saved={exporting.data} error={exporting.error} failed="Not exported." />
    </>
  );
}

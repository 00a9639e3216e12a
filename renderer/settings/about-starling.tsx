import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { sentenceFor } from '../coach-client.ts';
import { useAppInfo } from '../queries.ts';
import styles from './settings-page.module.css';
import { SettingsSection } from './settings-section.tsx';

const DOORS = { electron: 'Desktop', web: 'Browser mode' } as const;

/** Which program this is, what it listens with, and where it keeps things. */
export function AboutStarling(): ReactNode {
  const { data, error } = useAppInfo();
  return (
    <SettingsSection
      title="About Starling"
      explanation="Everything stays on this computer: recordings, transcripts and reviews are sent nowhere."
    >
      {error && <p className={styles['problem']}>{sentenceFor(error)}</p>}
      {data && (
        <dl className={styles['about']}>
          <dt>Version</dt>
          <dd>
            {data.version}, {DOORS[data.door]}
          </dd>
          <dt>Library folder</dt>
          <dd>
            <code>{data.libraryDir}</code>
            <CopyButton value={data.libraryDir}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
          </dd>
        </dl>
      )}
    </SettingsSection>
  );
}

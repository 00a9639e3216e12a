import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { sentenceFor } from '../coach-client.ts';
import { useAppInfo } from '../queries.ts';
import { CopiedPath } from './copied-path.tsx';
import { Licences } from './licences.tsx';
import styles from './settings-page.module.css';
import { SettingsSection } from './settings-section.tsx';

const DOORS = { electron: 'Desktop', web: 'Browser mode' } as const;

/** Which program this is, what it consists of, and where it notes what went wrong. */
export function AboutStarling(): ReactNode {
  const { data, error } = useAppInfo();
  const [opened, setOpened] = useState(false);
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
          <dt>Licence</dt>
          <dd>
            MIT, and those of the parts it is made of{' '}
            <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
              Show them
            </Button>
          </dd>
          <dt>Log file</dt>
          <dd>
            <CopiedPath path={data.logFile} />
            <span className={styles['quiet']}>Events and errors, no words and no names.</span>
          </dd>
        </dl>
      )}
      <Licences opened={opened} onClose={() => setOpened(false)} />
    </SettingsSection>
  );
}

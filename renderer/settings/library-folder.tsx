import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AppInfo } from '../../core/app-info.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { appInfoKey, queryClient, useAppInfo } from '../queries.ts';
import { CopiedPath } from './copied-path.tsx';
import styles from './settings-page.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Where the takes are, and a way to have them elsewhere. */
export function LibraryFolder(): ReactNode {
  const { data, error } = useAppInfo();
  return (
    <SettingsSection
      title="Library folder"
      explanation="Your takes, their audio and your own walkthroughs. It can be moved to another disk."
    >
      {error && <p className={styles['problem']}>{sentenceFor(error)}</p>}
      {data && (
        <>
          <p className={styles['path']}>
            <CopiedPath path={data.libraryDir} />
          </p>
          <Move movesTo={data.movesTo} />
        </>
      )}
    </SettingsSection>
  );
}

function Move({ movesTo }: Pick<AppInfo, 'movesTo'>): ReactNode {
  const [folder, setFolder] = useState('');
  const moving = useMutation({
    mutationFn: (to: string | null) => coach.app.moveLibrary({ folder: to }),
    onSuccess: (info) => {
      setFolder('');
      queryClient.setQueryData(appInfoKey, info);
    },
  });
  const refusal = (
    <span role="status" className={styles['problem']}>
      {moving.error && sentenceFor(moving.error)}
    </span>
  );
  if (movesTo !== null) {
    return (
      <p className={styles['path']}>
        <span>
          It moves to <code>{movesTo}</code> when Starling is started next.
        </span>
        <Button size="compact-sm" variant="default" onClick={() => moving.mutate(null)}>
          Leave it where it is
        </Button>
        {refusal}
      </p>
    );
  }
  return (
    <form
      className={styles['modelImport']}
      onSubmit={(event) => {
        event.preventDefault();
        moving.mutate(folder);
      }}
    >
      <TextInput
        label="Move it to"
        description="An empty folder, or a new one. It is moved when Starling is started next, and nothing is removed before all of it has arrived."
        placeholder="/media/disk/Starling"
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={folder.trim() === ''} loading={moving.isPending}>
        Move it
      </Button>
      {refusal}
    </form>
  );
}

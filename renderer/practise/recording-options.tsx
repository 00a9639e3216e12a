import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings.ts';
import { useAppInfo, useSaveSettings } from '../queries.ts';
import styles from './practise-page.module.css';

/** How a recording begins, and what is seen while it runs. Each choice is kept at once. */
export function RecordingOptions({ settings }: { readonly settings: Settings }): ReactNode {
  const { mutate: save } = useSaveSettings();
  const app = useAppInfo();
  return (
    <div className={styles['options']} role="group" aria-label="Recording">
      <Switch
        label="Count down from three"
        checked={settings.countdown}
        onChange={({ currentTarget }) => save({ countdown: currentTarget.checked })}
      />
      <Switch
        label="Interview mode"
        description="No clock, no sections, no captions: only the question"
        checked={settings.interviewMode}
        onChange={({ currentTarget }) => save({ interviewMode: currentTarget.checked })}
      />
      {app.data?.door === 'electron' && (
        <Switch
          label="A key for everywhere"
          description="Ctrl or ⌘, Alt and R start and end a recording while another program is in front"
          checked={settings.practiceKey}
          onChange={({ currentTarget }) => save({ practiceKey: currentTarget.checked })}
        />
      )}
    </div>
  );
}

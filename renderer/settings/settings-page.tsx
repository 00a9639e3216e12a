import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings.ts';
import { sentenceFor } from '../coach-client.ts';
import { MicrophoneSelect } from '../practise/microphone-select.tsx';
import { useSaveSettings, useSettings } from '../queries.ts';
import { Loading, Problem } from '../ui/states.tsx';
import { AboutStarling } from './about-starling.tsx';
import { BandSettings } from './band-settings.tsx';
import { LibraryFolder } from './library-folder.tsx';
import { KeyList } from './key-list.tsx';
import { ModelSettings } from './model-settings.tsx';
import { SettingsSection } from './settings-section.tsx';
import styles from './settings-page.module.css';
import { TargetSettings } from './target-settings.tsx';

/** What can be set. Every change is saved as it is made. */
export function SettingsPage(): ReactNode {
  const settings = useSettings();
  if (settings.isError) return <Problem error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Loading what="the settings" />;
  return <Sections settings={settings.data} />;
}

const THEMES = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { readonly value: Settings['theme']; readonly label: string }[];

function Sections({ settings }: { readonly settings: Settings }): ReactNode {
  const saving = useSaveSettings();
  return (
    <div className={styles['page']}>
      <h1>Settings</h1>
      <p className={styles['intro']}>Changes are kept as you make them.</p>
      <p role="alert" className={styles['problem']}>
        {saving.error && `Not saved. ${sentenceFor(saving.error)}`}
      </p>
      <SettingsSection title="Appearance">
        <SegmentedControl
          aria-label="Theme"
          data={[...THEMES]}
          value={settings.theme}
          onChange={(value) => {
            const theme = THEMES.find((one) => one.value === value)?.value;
            if (theme) saving.mutate({ theme });
          }}
        />
      </SettingsSection>
      <SettingsSection title="Microphone">
        <div className={styles['narrow']}>
          <MicrophoneSelect settings={settings} />
        </div>
      </SettingsSection>
      <ModelSettings chosen={settings.modelId} onChoose={(modelId) => saving.mutate({ modelId })} />
      <TargetSettings targets={settings.targets} onChange={(targets) => saving.mutate({ targets })} />
      <BandSettings bands={settings.bands} onChange={(bands) => saving.mutate({ bands })} />
      <KeyList />
      <LibraryFolder />
      <AboutStarling />
    </div>
  );
}

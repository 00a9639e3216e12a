import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings.ts';
import { MICROPHONE_SENTENCES } from './capture/microphone-problem.ts';
import { LevelBar } from './level-bar.tsx';
import { MicrophoneSelect } from './microphone-select.tsx';
import { SoundCheck } from './sound-check.tsx';
import { studio, useStudio } from './studio/current-studio.ts';
import { useListening } from './use-listening.ts';
import styles from './practise-page.module.css';

/** Which microphone listens, and what it hears, before a word is recorded. */
export function MicrophonePanel({ settings }: { readonly settings: Settings }): ReactNode {
  useListening(settings.microphoneId);
  const { feed } = useStudio();
  const check = (): void => void studio.listen(settings.microphoneId);
  return (
    <section className={styles['microphone']} aria-label="Microphone">
      <MicrophoneSelect settings={settings} />
      {feed.name === 'open' ? (
        <>
          <LevelBar speaking={false} />
          <SoundCheck />
        </>
      ) : (
        <div className={styles['unheard']}>
          <p role={feed.name === 'closed' && feed.problem !== null ? 'alert' : undefined}>
            {feed.name === 'closed' && feed.problem !== null
              ? MICROPHONE_SENTENCES[feed.problem]
              : 'Its level shows here once it listens.'}
          </p>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconMicrophone size={15} aria-hidden />}
            loading={feed.name === 'opening'}
            onClick={check}
          >
            {feed.name === 'closed' && feed.problem !== null ? 'Try again' : 'Check the microphone'}
          </Button>
        </div>
      )}
    </section>
  );
}

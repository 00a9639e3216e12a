import { Button, Group, Modal } from '@mantine/core';
import {
  IconBookmark,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerRecord,
  IconRotate,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatClock } from '../../ui/format-clock.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { studio, useStudio } from './current-studio.ts';
import styles from './studio-view.module.css';

/** Pause, finish, begin again, throw away. What each state allows is what can be pressed. */
export function StudioControls(): ReactNode {
  const { phase } = useStudio();
  const { name } = phase;
  const [restarting, setRestarting] = useState(false);
  const held = name === 'paused' || name === 'interrupted';
  const live = name === 'recording' || held;
  const hold = (): void => (held ? void studio.resume() : studio.pause());
  const finish = (): void => void studio.finish();
  const askToRestart = (): void => {
    studio.pause();
    setRestarting(true);
  };
  useKeys({
    p: live ? hold : undefined,
    ' ': live ? hold : undefined,
    f: finish,
    enter: finish,
    m: () => studio.markMoment(),
    d: () => studio.discard(),
    r: live ? askToRestart : undefined,
  });
  return (
    <div className={styles['controls']}>
      <Button
        size="md"
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={18} aria-hidden />}
        rightSection={<KeyHint>D</KeyHint>}
        aria-keyshortcuts="D"
        disabled={name === 'saving' || name === 'opening'}
        onClick={() => studio.discard()}
      >
        Discard
      </Button>
      <Button
        size="md"
        variant="subtle"
        color="gray"
        leftSection={<IconRotate size={18} aria-hidden />}
        rightSection={<KeyHint>R</KeyHint>}
        aria-keyshortcuts="R"
        disabled={!live}
        onClick={askToRestart}
      >
        Restart
      </Button>
      <Button
        size="md"
        variant="subtle"
        color="gray"
        leftSection={<IconBookmark size={18} aria-hidden />}
        rightSection={<KeyHint>M</KeyHint>}
        aria-keyshortcuts="M"
        disabled={name !== 'recording' && name !== 'paused'}
        onClick={() => studio.markMoment()}
      >
        {studio.moments === 0 ? 'Mark moment' : `Mark moment (${studio.moments})`}
      </Button>
      <span className={styles['gap']} />
      <Button
        size="lg"
        variant="default"
        leftSection={
          held ? <IconPlayerPlay size={20} aria-hidden /> : <IconPlayerPause size={20} aria-hidden />
        }
        rightSection={<KeyHint>P</KeyHint>}
        aria-keyshortcuts="P Space"
        disabled={!live}
        onClick={hold}
      >
        {name === 'interrupted' ? 'Continue' : held ? 'Resume' : 'Pause'}
      </Button>
      <Button
        size="lg"
        leftSection={<IconCheck size={20} aria-hidden />}
        rightSection={<KeyHint>F</KeyHint>}
        aria-keyshortcuts="F Enter"
        loading={name === 'saving'}
        disabled={name === 'opening'}
        onClick={finish}
      >
        {name === 'unsaved' ? 'Try again' : 'Finish'}
      </Button>
      <RestartDialog opened={restarting} onClose={() => setRestarting(false)} />
    </div>
  );
}

interface RestartDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before the running recording makes way for a new one. It is held meanwhile. */
function RestartDialog({ opened, onClose }: RestartDialogProps): ReactNode {
  const keep = (): void => {
    onClose();
    void studio.resume();
  };
  const restart = (): void => {
    onClose();
    void studio.restart();
  };
  return (
    <Modal opened={opened} onClose={keep} title="Start again?" centered>
      <p>The {formatClock(Math.floor(studio.elapsedSec))} recorded so far are thrown away.</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={keep} data-autofocus>
          Keep recording
        </Button>
        <Button leftSection={<IconPlayerRecord size={17} aria-hidden />} onClick={restart}>
          Start again
        </Button>
      </Group>
    </Modal>
  );
}

import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRepeat,
  IconRewindBackward5,
  IconRewindForward5,
} from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { formatClock } from '../ui/format-clock.ts';
import { RATES } from './playback.ts';
import type { Playback } from './playback.ts';
import styles from './player-bar.module.css';

interface PlayerBarProps {
  readonly playback: Playback;
  /** Repeats what is under the playhead, or ends the repeat. */
  readonly onRepeat: () => void;
}

/** Play, five seconds either way, speed and repeat. A take without audio has the clock only. */
export function PlayerBar({ playback, onRepeat }: PlayerBarProps): ReactNode {
  const { playing, rate, loop, problem } = useSyncExternalStore(playback.onState, playback.state);
  if (!playback.hasAudio) {
    return (
      <div className={styles['player']} role="group" aria-label="Player">
        <Clock playback={playback} />
        <span className={styles['note']}>
          Typed answer: no audio. Times are estimated at 150 words a minute.
        </span>
      </div>
    );
  }
  return (
    <div className={styles['player']} role="group" aria-label="Player">
      <Tooltip label="5 seconds back (←)">
        <ActionIcon variant="subtle" size="lg" aria-label="5 seconds back" onClick={() => playback.skip(-5)}>
          <IconRewindBackward5 size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={playing ? 'Pause (Space)' : 'Play (Space)'}>
        <ActionIcon
          variant="filled"
          size={38}
          radius="xl"
          aria-label={playing ? 'Pause' : 'Play'}
          onClick={playback.toggle}
        >
          {playing ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label="5 seconds on (→)">
        <ActionIcon variant="subtle" size="lg" aria-label="5 seconds on" onClick={() => playback.skip(5)}>
          <IconRewindForward5 size={20} />
        </ActionIcon>
      </Tooltip>
      <Clock playback={playback} />
      <NativeSelect
        size="xs"
        aria-label="Playback speed"
        className={styles['speed']}
        value={String(rate)}
        data={RATES.map((value) => ({ value: String(value), label: `${value}×` }))}
        onChange={(event) => playback.setRate(Number(event.currentTarget.value))}
      />
      <Button
        size="compact-sm"
        variant={loop ? 'light' : 'subtle'}
        leftSection={<IconRepeat size={15} aria-hidden />}
        aria-pressed={loop !== null}
        title="Repeat this section or finding (R)"
        onClick={onRepeat}
      >
        {loop ? `Repeating ${loop.label}` : 'Repeat'}
      </Button>
      {problem !== null && (
        <span className={styles['problem']} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

function Clock({ playback }: { playback: Playback }): ReactNode {
  const clock = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      playback.onTime((sec) => {
        const text = formatClock(sec);
        if (clock.current && clock.current.textContent !== text) clock.current.textContent = text;
      }),
    [playback],
  );
  return (
    <span className={styles['clock']}>
      <span ref={clock}>{formatClock(0)}</span> / {formatClock(playback.durationSec)}
    </span>
  );
}

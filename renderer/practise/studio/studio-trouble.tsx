import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTick } from '../../ui/use-tick.ts';
import { MICROPHONE_SENTENCES } from '../capture/microphone-problem.ts';
import { studio, useStudio } from './current-studio.ts';
import type { Phase } from './studio-state.ts';

/** Half a second behind is as it should be; this much means that nobody answers. */
const BEHIND_SEC = 3;

/** What stands in the way of the recording, and that what was recorded is safe. */
export function StudioTrouble(): ReactNode {
  const { phase, feed } = useStudio();
  useTick(500, phase.name === 'recording');
  const muted = feed.name === 'open' && feed.muted ? MICROPHONE_SENTENCES.mute : null;
  const trouble = troubleOf(phase) ?? muted ?? lateness(Math.floor(studio.behindSec));
  // The region is there before its words are, which screen readers need; an alert inside it would be read out twice.
  return (
    <div role="alert">
      {trouble !== null && (
        <Alert role="note" variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {trouble}
        </Alert>
      )}
    </div>
  );
}

function troubleOf(phase: Phase): string | null {
  if (phase.name === 'interrupted')
    return `${phase.problem} Continue with the microphone that is connected now, or finish.`;
  if (phase.name === 'refused')
    return `${phase.problem} What was recorded up to now is saved: finish to review it.`;
  if (phase.name === 'unsaved') return `${phase.problem} Everything you said is kept here; try again.`;
  return null;
}

const lateness = (behindSec: number): string | null =>
  behindSec >= BEHIND_SEC
    ? `Starling is ${behindSec} s behind with saving. Keep this window open; it will catch up.`
    : null;

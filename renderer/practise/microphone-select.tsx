import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings.ts';
import { useSaveSettings } from '../queries.ts';
import { useStudio } from './studio/current-studio.ts';
import { useMicrophones } from './use-listening.ts';

const DEFAULT = 'default';

/** Which microphone is used from now on. One that was chosen and is not connected stays chosen, and says so. */
export function MicrophoneSelect({ settings }: { readonly settings: Settings }): ReactNode {
  const { mutate: save } = useSaveSettings();
  const microphones = useMicrophones();
  const { feed } = useStudio();
  const { microphoneId } = settings;
  const used = microphoneId === null && feed.name === 'open' ? `: ${feed.label}` : '';
  const missing = microphoneId !== null && !microphones.some(({ id }) => id === microphoneId);
  return (
    <NativeSelect
      aria-label="Microphone"
      value={microphoneId ?? DEFAULT}
      onChange={({ currentTarget: { value } }) => save({ microphoneId: value === DEFAULT ? null : value })}
      data={[
        { value: DEFAULT, label: `The system’s microphone${used}` },
        ...microphones.map(({ id, label }) => ({ value: id, label })),
        ...(missing ? [{ value: microphoneId, label: 'Chosen microphone (not connected)' }] : []),
      ]}
    />
  );
}

import { Button } from '@mantine/core';
import { IconEar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { wavOf } from './imports/wav.ts';
import styles from './practise-page.module.css';
import { studio } from './studio/current-studio.ts';
import { verdictOn } from './studio/sound-check.ts';
import type { SoundVerdict } from './studio/sound-check.ts';

const CHECK_SEC = 3;

const VERDICTS: Readonly<Record<SoundVerdict, string>> = {
  clear: 'That is how you sound. If you can follow it, so can Starling.',
  quiet: 'That was very quiet. Move closer or turn the input up, then try again.',
  clipping: 'That was too loud: the sound was cut off. Move back or turn the input down, then try again.',
  silent: 'Nothing was heard. Choose another microphone, or see whether this one is muted.',
};

type Check =
  | { readonly name: 'none' }
  | { readonly name: 'hearing' }
  | { readonly name: 'heard'; readonly verdict: SoundVerdict };

/** Three seconds of the speaker, played back, before anything depends on them. */
export function SoundCheck(): ReactNode {
  const [check, become] = useState<Check>({ name: 'none' });
  const player = useRef<HTMLAudioElement>(null);
  const url = useRef<string | null>(null);
  const forget = (): void => {
    if (url.current !== null) URL.revokeObjectURL(url.current);
    url.current = null;
  };
  useEffect(() => forget, []);
  const run = async (): Promise<void> => {
    player.current?.pause();
    become({ name: 'hearing' });
    const sound = await studio.hear(CHECK_SEC);
    // Something else began, and this component may be gone.
    if (!sound || !player.current) return become({ name: 'none' });
    forget();
    url.current = URL.createObjectURL(wavOf(sound.samples, sound.sampleRate));
    player.current.src = url.current;
    become({ name: 'heard', verdict: verdictOn(sound) });
    await player.current.play().catch(() => undefined);
  };
  return (
    <div className={styles['soundCheck']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconEar size={15} aria-hidden />}
        disabled={check.name === 'hearing'}
        onClick={() => void run()}
      >
        {check.name === 'hearing' ? 'Say something …' : `Hear ${CHECK_SEC} seconds of yourself`}
      </Button>
      <p role="status">{check.name === 'heard' && VERDICTS[check.verdict]}</p>
      <audio ref={player} aria-label="What the microphone heard" />
    </div>
  );
}

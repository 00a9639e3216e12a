import { IconMicrophone } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { LevelHint } from './capture/level-meter.ts';
import { studio } from './studio/current-studio.ts';
import styles from './level-bar.module.css';

const HINTS: Readonly<Record<LevelHint, string>> = {
  clipping: 'Too loud: the sound is being cut off. Move back a little or turn the input down.',
  quiet: 'Very quiet. Speak up, move closer or turn the input up.',
  silent: 'Nothing is heard at all. Is the microphone muted?',
};

interface LevelBarProps {
  /** Whether a long quiet is worth a word: not before the user has any reason to speak. */
  readonly speaking: boolean;
}

/** The microphone's level as it moves, and a sentence where it is no good. */
export function LevelBar({ speaking }: LevelBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<LevelHint | null>(null);
  useEffect(() => {
    let frame = requestAnimationFrame(function draw() {
      const { shown, hint: heard } = studio.level;
      if (bar.current) bar.current.style.clipPath = `inset(0 ${(1 - shown) * 100}% 0 0)`;
      setHint(heard);
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const said = hint === 'quiet' && !speaking ? null : hint;
  return (
    <div className={styles['level']}>
      <div className={styles['meter']}>
        <IconMicrophone size={18} stroke={1.7} aria-hidden />
        <div className={styles['track']} role="img" aria-label="Microphone level">
          <div ref={bar} className={styles['fill']} />
        </div>
      </div>
      <p className={styles['hint']} data-hint={said ?? undefined} role="status">
        {said && HINTS[said]}
      </p>
    </div>
  );
}

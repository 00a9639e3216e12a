import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatClock } from '../ui/format-clock.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/use-keys.ts';
import styles from './practise-page.module.css';
import { studio, useStudio } from './studio/current-studio.ts';

/** The way back to a recording that was just discarded. */
export function DiscardedBar(): ReactNode {
  const discarded = useStudio().phase.name === 'discarded';
  useKeys({ u: discarded ? () => studio.undoDiscard() : undefined });
  return (
    <div role="status">
      {discarded && (
        <div className={styles['discarded']}>
          <span>The recording of {formatClock(Math.floor(studio.elapsedSec))} was discarded.</span>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<KeyHint>U</KeyHint>}
            aria-keyshortcuts="U"
            onClick={() => studio.undoDiscard()}
          >
            Undo
          </Button>
        </div>
      )}
    </div>
  );
}

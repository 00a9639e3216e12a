import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './live-captions.module.css';
import { showCaptions, useLiveCaptions } from './use-live-captions.ts';

/** About what fits on one line. */
const LAST_WORDS = 14;

/** The last words heard, on one quiet line; those that may still change are fainter. */
export function LiveCaptions(): ReactNode {
  const { captions, shown } = useLiveCaptions();
  const { words, settled, problem } = captions;
  const first = Math.max(0, words.length - LAST_WORDS);
  const textOf = (from: number, to?: number) =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  return (
    <div className={styles['captions']}>
      {/* Not a live region: a screen reader must not talk over the speaker. */}
      <p className={styles['line']} role="group" aria-label="Live captions">
        {shown && (problem ?? textOf(first, Math.max(first, settled)))}{' '}
        {shown && !problem && <span className={styles['open']}>{textOf(Math.max(first, settled))}</span>}
      </p>
      <Button variant="subtle" size="compact-sm" color="gray" onClick={() => showCaptions(!shown)}>
        {shown ? 'Hide captions' : 'Show captions'}
      </Button>
    </div>
  );
}

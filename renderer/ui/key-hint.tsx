import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './key-hint.module.css';

/** The key that does the same as the control it is shown in; read out from `aria-keyshortcuts` instead. */
export function KeyHint({ children }: { readonly children: string }): ReactNode {
  return (
    <Kbd size="xs" className={styles['hint'] ?? ''} aria-hidden>
      {children}
    </Kbd>
  );
}

import type { ReactNode } from 'react';
import type { PartToRetake } from '../practise/retake.ts';
import styles from './coach-panel.module.css';

/** Records parts of the take again; null where that cannot be, as for a typed take. */
export type OnRetake = ((part: PartToRetake) => void) | null;

interface RetakeButtonProps extends PartToRetake {
  /** Tells this button from the others like it. */
  readonly at: string;
  readonly onRetake: OnRetake;
}

/** Says this part again, in a new take. */
export function RetakeButton({ at, onRetake, ...part }: RetakeButtonProps): ReactNode {
  if (onRetake === null) return null;
  return (
    <button
      type="button"
      className={styles['dismiss']}
      aria-label={`Record this part again: ${part.part}, ${at}`}
      onClick={() => onRetake(part)}
    >
      Record this part again
    </button>
  );
}

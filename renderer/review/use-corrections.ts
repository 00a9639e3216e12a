import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Correction } from '../../core/corrections.ts';
import type { Finding } from '../../core/review-schema.ts';
import { useCorrectTake } from '../takes/take-mutations.ts';

export interface Correcting {
  readonly add: (correction: Correction) => void;
  readonly dismiss: (finding: Finding) => void;
  /** Null when there is nothing to undo or redo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly error: Error | null;
}

/**
 * What the speaker puts right, undone and redone without limit: undoing goes back to the first correction ever made,
 * redoing lasts until the page is left or something else is corrected. Ctrl+Z and Ctrl+Shift+Z (Cmd on a Mac) work
 * wherever no text is being typed.
 */
export function useCorrections(takeId: string, corrections: readonly Correction[]): Correcting {
  const { mutate, error } = useCorrectTake(takeId);
  const [undone, setUndone] = useState<readonly Correction[]>([]);
  const last = corrections.at(-1);
  const next = undone.at(-1);

  const add = useCallback(
    (correction: Correction): void => {
      setUndone([]);
      mutate([...corrections, correction]);
    },
    [corrections, mutate],
  );
  const dismiss = useCallback(
    ({ id, firstWord }: Finding): void => add({ kind: 'dismissal', id, firstWord }),
    [add],
  );
  const undo = useCallback((): void => {
    if (!last) return;
    setUndone([...undone, last]);
    mutate(corrections.slice(0, -1));
  }, [last, undone, corrections, mutate]);
  const redo = useCallback((): void => {
    if (!next) return;
    setUndone(undone.slice(0, -1));
    mutate([...corrections, next]);
  }, [next, undone, corrections, mutate]);
  useUndoKeys(undo, redo);
  // The same object as long as nothing was corrected: the transcript of an hour is rendered anew with it.
  return useMemo(
    () => ({ add, dismiss, undo: last ? undo : null, redo: next ? redo : null, error }),
    [add, dismiss, undo, redo, last, next, error],
  );
}

function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (typing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

import { useEffect, useRef } from 'react';
import { commandFor, isTaken } from './review-keys.ts';
import type { ReviewCommand } from './review-keys.ts';

/**
 * Runs the page's keys wherever the focus is, except where the focused control has its own use for them. A key held
 * down repeats, so that holding an arrow winds through the take.
 */
export function useReviewKeys(run: (command: ReviewCommand) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && isTaken(event.target, event.key)) return;
      const command = commandFor(event.key);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

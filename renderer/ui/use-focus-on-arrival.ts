import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Route } from '../routes.ts';

/** A page's data may take a moment; after this long the focus is left where the user has put it. */
const PATIENCE_MS = 5_000;

/**
 * Moves the focus to the h1 of a page that is navigated to, so that a screen reader announces it, and names the
 * document after it. The h1 may appear late, once the data is there. The first page keeps the focus the browser gave.
 */
export function useFocusOnArrival(main: RefObject<HTMLElement | null>, route: Route): void {
  const first = useRef(true);
  useEffect(() => {
    const within = main.current;
    if (!within) return;
    const starting = first.current;
    first.current = false;
    if (!starting) within.scrollTo(0, 0);
    const leftAt = document.activeElement;
    const arrive = (): boolean => {
      const heading = within.querySelector('h1');
      if (!heading) return false;
      document.title = `${heading.textContent} – Starling`;
      // Whoever has moved on in the meantime is not pulled back.
      if (!starting && (document.activeElement === leftAt || document.activeElement === document.body)) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
      return true;
    };
    if (arrive()) return;
    const observer = new MutationObserver(() => arrive() && observer.disconnect());
    observer.observe(within, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [main, route]);
}

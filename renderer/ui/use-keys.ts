import { useEffect, useRef } from 'react';

/** What each key does, by `KeyboardEvent.key` in lower case; an undefined entry leaves the key alone. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const TYPING =
  'input:not([type=radio],[type=checkbox],[type=range]), textarea, select, [contenteditable=true]';
const OWN_SPACE = 'button, a[href], summary, input, [role=button], [role=radio], [role=tab]';
const OWN_DIGITS = 'input, [role=slider]';

/**
 * Whether the focused element has a use of its own for the key: then the page leaves it alone. Everything in a dialog
 * or menu stays there.
 */
export function keyBelongsTo(target: Element, key: string): boolean {
  if (target.closest(TYPING) !== null) return true;
  if (target.closest('[role=dialog], [role=menu], [role=listbox]') !== null) return true;
  if (key === ' ' || key === 'enter') return target.closest(OWN_SPACE) !== null;
  if (/^\d$/.test(key)) return target.closest(OWN_DIGITS) !== null;
  return false;
}

/** Runs the page's single-key shortcuts wherever the focus is, except where it has its own use for the key. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      const run = latest.current[key];
      if (!run || (event.target instanceof Element && keyBelongsTo(event.target, key))) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

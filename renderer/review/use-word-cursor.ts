import { useCallback } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';

const wordOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null;

/** The word that has the focus, or null. */
export const focusedWord = (): number | null => {
  const word = wordOf(document.activeElement);
  return word && numberOf(word);
};

const numberOf = (element: HTMLElement): number => Number(element.dataset['word']);

/** Gives one word the focus, as a button for as long as it has it: nine thousand buttons would drown a screen reader. */
function focusWord(element: HTMLElement): void {
  element.setAttribute('role', 'button');
  element.tabIndex = -1;
  element.addEventListener(
    'blur',
    () => {
      element.removeAttribute('role');
      element.removeAttribute('tabindex');
    },
    { once: true },
  );
  element.focus();
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Click, double click, or arrows and Enter, on the words of a transcript. */
export function useWordCursor(
  onPick: (word: number) => void,
  onCorrect: (word: number) => void,
): {
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const word = wordOf(event.target);
      // Dragging over words selects text to copy; that is not a wish to jump.
      if (word && getSelection()?.isCollapsed !== false) onPick(numberOf(word));
    },
    [onPick],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const container = event.currentTarget;
      const word = wordOf(event.target);
      if (word && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        onPick(numberOf(word));
        return;
      }
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target !== container && !word) return;
      event.preventDefault();
      const from = word ?? container.querySelector<HTMLElement>('[data-word][data-now]');
      const next = from
        ? container.querySelector<HTMLElement>(`[data-word="${numberOf(from) + step}"]`)
        : container.querySelector<HTMLElement>('[data-word]');
      if (next) focusWord(next);
    },
    [onPick],
  );
  const onDoubleClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const word = wordOf(event.target);
      if (word) onCorrect(numberOf(word));
    },
    [onCorrect],
  );
  return { onClick, onDoubleClick, onKeyDown };
}

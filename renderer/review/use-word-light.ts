import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Word } from '../../core/take.ts';
import type { Playback } from './playback.ts';
import { wordAt } from './word-clock.ts';

/** After the reader scrolls, the transcript stays where they put it for this long. */
const HANDS_OFF_MS = 6000;

const elementOf = (container: Element, word: number): HTMLElement | null =>
  container.querySelector(`[data-word="${word}"]`);

/** Brings a word into the middle of the scrolling transcript when it is out of sight. The page itself never moves. */
export function revealWord(container: HTMLElement, word: number): void {
  const element = elementOf(container, word);
  if (!element) return;
  const box = container.getBoundingClientRect();
  const at = element.getBoundingClientRect();
  const comfortable = at.top >= box.top + 40 && at.bottom <= box.bottom - 60;
  if (comfortable) return;
  const top = container.scrollTop + at.top - box.top - box.height * 0.35;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  container.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
}

/**
 * Lights the word being spoken and keeps it in sight while playing, without touching focus and without rendering: one
 * attribute moves from word to word. Nothing scrolls for a while after the reader has scrolled.
 */
export function useWordLight(
  container: RefObject<HTMLElement | null>,
  words: readonly Word[],
  playback: Playback,
): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const listening = new AbortController();
    let lit = -1;
    let handsOffUntil = 0;
    const touched = (): void => {
      handsOffUntil = performance.now() + HANDS_OFF_MS;
    };
    for (const gesture of ['wheel', 'touchmove', 'keydown'] as const) {
      element.addEventListener(gesture, touched, { signal: listening.signal, passive: true });
    }
    const stop = playback.onTime((sec) => {
      const word = wordAt(words, sec);
      if (word === lit) return;
      elementOf(element, lit)?.removeAttribute('data-now');
      elementOf(element, word)?.setAttribute('data-now', '');
      lit = word;
      if (word >= 0 && performance.now() > handsOffUntil) revealWord(element, word);
    });
    return () => {
      stop();
      listening.abort();
    };
  }, [container, words, playback]);
}

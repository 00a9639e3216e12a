import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { secAt } from './time-window.ts';
import type { TimeWindowControl } from './use-time-window.ts';

/** Pinching a touch pad arrives as wheel events with ctrlKey set. */
const ZOOM_PER_PIXEL = 0.004;

/**
 * Ctrl and wheel, or a pinch, zoom at the pointer; the wheel alone moves a zoomed timeline along. React listens to the
 * wheel passively, so the browser's own page zoom could not be stopped there.
 */
export function useTimelineWheel(control: TimeWindowControl): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(control);
  useEffect(() => {
    latest.current = control;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      const { window, zoom, pan, partial } = latest.current;
      const box = element.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const anchor = secAt(window, box.width, event.clientX - box.left);
        zoom(Math.exp(-event.deltaY * ZOOM_PER_PIXEL), anchor);
      } else if (partial) {
        event.preventDefault();
        const moved = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
        pan((moved / Math.max(box.width, 1)) * (window.to - window.from));
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  return frame;
}

import { useCallback, useEffect, useState } from 'react';
import type { Playback } from './playback.ts';
import { following, framing, panned, wholeTake, zoomed } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';

export interface TimeWindowControl {
  readonly window: TimeWindow;
  /** Whether a part of the take is out of sight. */
  readonly partial: boolean;
  readonly zoom: (factor: number, anchorSec: number) => void;
  readonly pan: (bySec: number) => void;
  /** Brings a stretch into sight; what is in sight already stays where it is. */
  readonly reveal: (start: number, end: number) => void;
  readonly showAll: () => void;
}

/** Which part of the take the timeline shows. While playing it turns the page when the playhead leaves it. */
export function useTimeWindow(playback: Playback): TimeWindowControl {
  const { durationSec } = playback;
  const [window, setWindow] = useState<TimeWindow>(() => wholeTake(durationSec));

  useEffect(
    () =>
      playback.onTime((sec) => {
        if (playback.state().playing) setWindow((shown) => following(shown, durationSec, sec));
      }),
    [playback, durationSec],
  );

  const zoom = useCallback(
    (factor: number, anchorSec: number) =>
      setWindow((shown) => zoomed(shown, durationSec, factor, anchorSec)),
    [durationSec],
  );
  const pan = useCallback(
    (bySec: number) => setWindow((shown) => panned(shown, durationSec, bySec)),
    [durationSec],
  );
  const reveal = useCallback(
    (start: number, end: number) =>
      setWindow((shown) =>
        start >= shown.from && end <= shown.to ? shown : revealed(shown, start, end, durationSec),
      ),
    [durationSec],
  );
  const showAll = useCallback(() => setWindow(wholeTake(durationSec)), [durationSec]);
  return { window, partial: window.to - window.from < durationSec - 0.01, zoom, pan, reveal, showAll };
}

/** Keeps the zoom where the stretch fits into it, and zooms out to the stretch where it does not. */
function revealed(shown: TimeWindow, start: number, end: number, durationSec: number): TimeWindow {
  return end - start < shown.to - shown.from
    ? following(shown, durationSec, start)
    : framing(start, end, durationSec);
}

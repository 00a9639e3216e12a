import { useEffect } from 'react';
import type { Take } from '../../core/take.ts';
import type { Playback } from '../review/playback.ts';
import { usePlayback } from '../review/use-playback.ts';

export interface TwoPlaybacks {
  readonly earlier: Playback;
  readonly later: Playback;
}

/** Both takes, of which one at a time is heard: starting one pauses the other. */
export function useTwoPlaybacks(earlierTake: Take, laterTake: Take): TwoPlaybacks {
  const earlier = usePlayback(earlierTake.id, earlierTake.durationSec, earlierTake.hasAudio);
  const later = usePlayback(laterTake.id, laterTake.durationSec, laterTake.hasAudio);
  useEffect(() => {
    const hush = (started: Playback, other: Playback) =>
      started.onState(() => {
        if (started.state().playing && other.state().playing) other.pause();
      });
    const ends = [hush(earlier, later), hush(later, earlier)];
    return () => ends.forEach((end) => end());
  }, [earlier, later]);
  return { earlier, later };
}

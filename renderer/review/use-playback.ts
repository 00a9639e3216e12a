import { useEffect, useState } from 'react';
import { Playback } from './playback.ts';

/**
 * The playback of one take, for as long as the page shows it. Null on the first render: the audio element belongs to
 * the effect, so that leaving the page silences it.
 */
export function usePlayback(takeId: string, durationSec: number, hasAudio: boolean): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null);
  useEffect(() => {
    const audio = hasAudio ? new Audio(`/audio/${takeId}`) : null;
    if (audio) audio.preload = 'auto';
    const made = new Playback(audio, durationSec);
    setPlayback(made);
    return () => {
      made.dispose();
      audio?.removeAttribute('src');
      audio?.load();
      setPlayback(null);
    };
  }, [takeId, durationSec, hasAudio]);
  return playback;
}

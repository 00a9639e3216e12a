import { useEffect, useMemo } from 'react';
import { Playback } from './playback.ts';

/** The playback of one take; leaving the page silences it and ends its download. */
export function usePlayback(takeId: string, durationSec: number, hasAudio: boolean): Playback {
  const playback = useMemo(() => new Playback(durationSec, hasAudio), [durationSec, hasAudio]);
  useEffect(() => {
    if (!hasAudio) return;
    const audio = new Audio(`/audio/${takeId}`);
    audio.preload = 'auto';
    const release = playback.attach(audio);
    return () => {
      release();
      audio.removeAttribute('src');
      audio.load();
    };
  }, [playback, takeId, hasAudio]);
  return playback;
}

import { useEffect, useState } from 'react';
import { listMicrophones, microphoneAllowed } from './capture/microphone.ts';
import type { MicrophoneChoice } from './capture/microphone.ts';
import { studio, useStudio } from './studio/current-studio.ts';

/**
 * Listens to the chosen microphone for its level while the page is seen, but only where that needs no question: a page
 * that asks for the microphone before anything was said about recording is refused, and rightly.
 */
export function useListening(microphoneId: string | null): void {
  useEffect(() => {
    const follow = async (): Promise<void> => {
      if (document.hidden) studio.stopListening();
      else if (await microphoneAllowed()) await studio.listen(microphoneId);
    };
    void follow();
    const onVisible = (): void => void follow();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      studio.stopListening();
    };
  }, [microphoneId]);
}

/** The microphones there are, kept current as they come and go and as the permission lets their names be known. */
export function useMicrophones(): readonly MicrophoneChoice[] {
  const [microphones, setMicrophones] = useState<readonly MicrophoneChoice[]>([]);
  const opened = useStudio().feed.name === 'open';
  useEffect(() => {
    let wanted = true;
    const read = (): void => void listMicrophones().then((found) => wanted && setMicrophones(found));
    read();
    // Absent outside secure contexts, whatever the DOM library's types say.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    devices?.addEventListener('devicechange', read);
    return () => {
      wanted = false;
      devices?.removeEventListener('devicechange', read);
    };
  }, [opened]);
  return microphones;
}

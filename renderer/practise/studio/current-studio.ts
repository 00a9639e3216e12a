import { useSyncExternalStore } from 'react';
import { coach, isTransient, sentenceFor } from '../../coach-client.ts';
import { queryClient, takesKey } from '../../queries.ts';
import { goTo, hrefOfReview } from '../../routes.ts';
import { openMicrophone } from '../capture/microphone.ts';
import { Studio } from './studio.ts';
import type { StudioSnapshot } from './studio-state.ts';
import { followCaptions } from './use-live-captions.ts';

/** A call of the recorder that takes longer is made again. */
const ANSWER_MS = 10_000;
const inTime = (): { readonly signal: AbortSignal } => ({ signal: AbortSignal.timeout(ANSWER_MS) });
/** The last call of a recording may be made while the page is closing. */
const lastCall = () => ({ ...inTime(), context: { keepalive: true } });
/** A part that is put into an hour has all of it written anew. */
const FINISH_MS = 60_000;

/** The window's one studio. */
export const studio = new Studio({
  openMicrophone,
  begin: async (input) => {
    const begun = await coach.recording.begin(input, inTime());
    void followCaptions(begun.id);
    return begun;
  },
  append: (input) => coach.recording.append(input, inTime()),
  moments: (input) => coach.recording.moments(input, inTime()),
  finish: (input) => coach.recording.finish(input, { ...lastCall(), signal: AbortSignal.timeout(FINISH_MS) }),
  discard: (input) => coach.recording.discard(input, lastCall()),
  isTransient,
  sentenceFor,
  onSaved: (take) => {
    void queryClient.invalidateQueries({ queryKey: takesKey });
    goTo(hrefOfReview(take.id));
  },
});

addEventListener('pagehide', () => studio.leave());

export const useStudio = (): StudioSnapshot => useSyncExternalStore(studio.subscribe, studio.snapshot);

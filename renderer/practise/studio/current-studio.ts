import { useSyncExternalStore } from 'react';
import { coach, isTransient, sentenceFor } from '../../coach-client.ts';
import { queryClient, takesKey } from '../../queries.ts';
import { goTo, hrefOfReview } from '../../routes.ts';
import { Studio } from './studio.ts';
import type { StudioSnapshot } from './studio.ts';

/** A call of the recorder that takes longer is made again. */
const ANSWER_MS = 10_000;
const inTime = (): { readonly signal: AbortSignal } => ({ signal: AbortSignal.timeout(ANSWER_MS) });

/** The window's one studio. */
export const studio = new Studio({
  begin: (input) => coach.recording.begin(input, inTime()),
  append: (input) => coach.recording.append(input, inTime()),
  finish: (input) => coach.recording.finish(input, inTime()),
  discard: (input) => coach.recording.discard(input, inTime()),
  isTransient,
  sentenceFor,
  onSaved: (take) => {
    void queryClient.invalidateQueries({ queryKey: takesKey });
    goTo(hrefOfReview(take.id));
  },
});

export const useStudio = (): StudioSnapshot => useSyncExternalStore(studio.subscribe, studio.snapshot);

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnalysisProgress } from '../../core/coach-api.ts';
import type { Take } from '../../core/take.ts';
import { coach, sentenceFor } from '../coach-client.ts';

/** Where an analysis stands, as far as this window has heard. */
export interface Watched {
  readonly progress: AnalysisProgress | null;
  /** A sentence when the services stopped telling. */
  readonly problem: string | null;
}

/**
 * Follows a take's analysis while it has none that is finished; once it has ended, the take and the list of takes are
 * read again. `run` counts the analyses asked for on this page: each is watched anew, as the services end the stream of
 * one that was cancelled.
 */
export function useAnalysis({ id: takeId, status }: Take, run: number): Watched {
  const queries = useQueryClient();
  const [watched, setWatched] = useState<Watched>({ progress: null, problem: null });
  useEffect(() => {
    if (status !== 'saved' && status !== 'analysing') return;
    const leaving = new AbortController();
    const watch = async (): Promise<void> => {
      const stages = await coach.takes.watch({ id: takeId }, { signal: leaving.signal });
      for await (const progress of stages) setWatched({ progress, problem: null });
      await queries.invalidateQueries();
    };
    watch().catch((error: unknown) => {
      if (!leaving.signal.aborted) setWatched((last) => ({ ...last, problem: sentenceFor(error) }));
    });
    return () => {
      leaving.abort();
      setWatched({ progress: null, problem: null });
    };
  }, [takeId, status, run, queries]);
  return watched;
}

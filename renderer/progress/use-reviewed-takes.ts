import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TakeDetail } from '../../core/coach-api.ts';
import { reviewTake } from '../../core/review.ts';
import type { Settings } from '../../core/settings.ts';
import type { Lens, Level, Take } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { takeQuery } from '../queries.ts';
import { measuresFor } from '../review/measures.ts';
import type { ReviewedTake } from '../../core/progress.ts';

interface Framing {
  readonly walkthrough: Walkthrough;
  readonly settings: Settings;
  readonly lens: Lens;
  readonly level: Level;
}

/**
 * The reviews of the given takes, all under the same lens, level, targets and bands: scores judged differently could
 * not be compared. `waiting` counts those whose words have not arrived yet; takes that cannot be read are left out.
 */
export function useReviewedTakes(
  takes: readonly Take[],
  { walkthrough, settings, lens, level }: Framing,
): { readonly reviewed: readonly ReviewedTake[]; readonly waiting: number; readonly unreadable: number } {
  const { details, waiting, unreadable } = useQueries({
    queries: takes.map(({ id }) => takeQuery(id)),
    combine: (results) => ({
      details: results.flatMap(({ data }) => data ?? []),
      waiting: results.filter(({ isPending }) => isPending).length,
      unreadable: results.filter(({ isError }) => isError).length,
    }),
  });
  const reviewed = useMemo(() => {
    const { targets, bands } = measuresFor(walkthrough, settings);
    return details.flatMap(({ take, words, reading, corrections }: TakeDetail) => {
      if (reading === null || words.length === 0) return [];
      const { durationSec } = take;
      const framing = { walkthrough, lens, level, targets, bands };
      const review = reviewTake({ ...framing, words, reading, durationSec, corrections });
      return [{ take, review }];
    });
  }, [details, walkthrough, settings, lens, level]);
  return { reviewed, waiting, unreadable };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { TakeDetail } from '../../core/coach-api.ts';
import type { Lens, Level, Take } from '../../core/take.ts';
import { coach } from '../coach-client.ts';
import { takeKey, takesKey } from '../queries.ts';

/** What the user may do to a take. Each change is saved by the services, then every list that shows the take follows. */

export function useRenameTake(id: string): UseMutationResult<Take, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (title: string) => coach.takes.rename({ id, title }),
    onSuccess: (take) => {
      queries.setQueryData<TakeDetail>(takeKey(id), (detail) => detail && { ...detail, take });
      return queries.invalidateQueries({ queryKey: takesKey });
    },
  });
}

/**
 * Looks at the take through another lens or level. The review changes at once, before the services have noted it; if
 * they refuse, it changes back.
 */
export function useReframeTake(
  id: string,
): UseMutationResult<Take, Error, { lens: Lens; level: Level }, TakeDetail | undefined> {
  const queries = useQueryClient();
  const show = (change: Partial<Take>): void => {
    queries.setQueryData<TakeDetail>(
      takeKey(id),
      (detail) => detail && { ...detail, take: { ...detail.take, ...change } },
    );
  };
  return useMutation({
    mutationFn: (framing: { lens: Lens; level: Level }) => coach.takes.reframe({ id, ...framing }),
    onMutate: (framing) => {
      const before = queries.getQueryData<TakeDetail>(takeKey(id));
      show(framing);
      return before;
    },
    onError: (_error, _framing, before) =>
      before && show({ lens: before.take.lens, level: before.take.level }),
    onSettled: () => queries.invalidateQueries({ queryKey: takesKey }),
  });
}

export function useRemoveTake(): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      await coach.takes.remove({ id });
      queries.removeQueries({ queryKey: takeKey(id) });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: takesKey }),
  });
}

export function useAnalyseTake(id: string): UseMutationResult<void, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await coach.takes.analyse({ id });
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: takeKey(id) }),
        queries.invalidateQueries({ queryKey: takesKey }),
      ]),
  });
}

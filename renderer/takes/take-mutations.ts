import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { LARGEST_COMMENT_FILE } from '../../core/coach-api.ts';
import type { TakeDetail } from '../../core/coach-api.ts';
import type { Correction } from '../../core/corrections.ts';
import type { Lens, Level, ProbeKind, Take } from '../../core/take.ts';
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

/**
 * Replaces the take's corrections. The review changes at once; where words changed, what is read in them follows when
 * the services have read them. One after the other, so that a quick second correction is not overtaken by the first.
 */
export function useCorrectTake(
  id: string,
): UseMutationResult<TakeDetail, Error, readonly Correction[], TakeDetail | undefined> {
  const queries = useQueryClient();
  const mutationKey = ['correct', id];
  return useMutation({
    scope: { id: `correct-${id}` },
    mutationKey,
    mutationFn: (corrections) => coach.takes.correct({ id, corrections: [...corrections] }),
    onMutate: async (corrections) => {
      await queries.cancelQueries({ queryKey: takeKey(id) });
      const before = queries.getQueryData<TakeDetail>(takeKey(id));
      queries.setQueryData<TakeDetail>(
        takeKey(id),
        (detail) => detail && { ...detail, corrections: [...corrections] },
      );
      return before;
    },
    onSuccess: (detail) => {
      if (queries.isMutating({ mutationKey }) === 1) queries.setQueryData<TakeDetail>(takeKey(id), detail);
    },
    onError: (_error, _corrections, before) => queries.setQueryData(takeKey(id), before),
  });
}

/** Takes in a coach's file of comments; a file that is none, or about another take, is refused in a sentence. */
export function useAddComments(id: string): UseMutationResult<TakeDetail, Error, File> {
  const keep = useKeepDetail(id);
  return useMutation({
    mutationFn: async (file) =>
      coach.takes.addComments({ id, file: await file.slice(0, LARGEST_COMMENT_FILE).text() }),
    onSuccess: keep,
  });
}

export function useRemoveComment(id: string): UseMutationResult<TakeDetail, Error, string> {
  const keep = useKeepDetail(id);
  return useMutation({
    mutationFn: (comment) => coach.takes.removeComment({ id, comment }),
    onSuccess: keep,
  });
}

/** Judges a typed answer to a follow-up question and keeps it with the take. */
export function useAnswerProbe(
  id: string,
): UseMutationResult<TakeDetail, Error, { readonly probe: ProbeKind; readonly text: string }> {
  const keep = useKeepDetail(id);
  return useMutation({
    mutationFn: (answer) => coach.probes.answer({ id, ...answer }),
    onSuccess: keep,
  });
}

/** Shows a take as the services answered that it is now. */
export function useKeepDetail(id: string): (detail: TakeDetail) => void {
  const queries = useQueryClient();
  return (detail) => queries.setQueryData<TakeDetail>(takeKey(id), detail);
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

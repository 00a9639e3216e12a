import { QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { AppInfo } from '../core/app-info.ts';
import type { TakeDetail } from '../core/coach-api.ts';
import type { Settings } from '../core/settings.ts';
import type { SpeechModel } from '../core/speech-model.ts';
import type { Take } from '../core/take.ts';
import type { ListedWalkthrough } from '../core/walkthrough.ts';
import { coach, isTransient } from './coach-client.ts';

/** What the services know, as the window last heard it. A refusal is final; only silence is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && isTransient(error),
      networkMode: 'always',
      staleTime: 5_000,
    },
    mutations: { networkMode: 'always' },
  },
});

export const takesKey = ['takes'] as const;
export const takeKey = (id: string): readonly [string, string] => ['take', id];
const settingsKey = ['settings'] as const;

/** The reading of a take, for the hook below and for pages that read several at once. */
export const takeQuery = (id: string) =>
  queryOptions({ queryKey: takeKey(id), queryFn: () => coach.takes.get({ id }) });

/** Newest first. */
export const useTakes = (): UseQueryResult<Take[]> =>
  useQuery({ queryKey: takesKey, queryFn: () => coach.takes.list() });

export const useTake = (id: string): UseQueryResult<TakeDetail> => useQuery(takeQuery(id));

export const walkthroughsKey = ['walkthroughs'] as const;

export const useWalkthroughs = (): UseQueryResult<ListedWalkthrough[]> =>
  useQuery({ queryKey: walkthroughsKey, queryFn: () => coach.walkthroughs.list() });

export const modelsKey = ['models'] as const;

export const useModels = (): UseQueryResult<SpeechModel[]> =>
  useQuery({ queryKey: modelsKey, queryFn: () => coach.models.list() });

export const appInfoKey = ['app-info'] as const;

/** @param againMs how often it is asked again while it is shown; not at all if left out */
export const useAppInfo = (againMs?: number): UseQueryResult<AppInfo> =>
  useQuery({
    queryKey: appInfoKey,
    queryFn: () => coach.app.info(),
    staleTime: Infinity,
    refetchInterval: againMs ?? false,
  });

export const useSettings = (): UseQueryResult<Settings> =>
  useQuery({ queryKey: settingsKey, queryFn: () => coach.settings.get() });

/** Saves a change of the settings at once; the window shows it before it is on disk and takes it back if refused. */
export function useSaveSettings(): UseMutationResult<
  Settings,
  Error,
  Partial<Settings>,
  Settings | undefined
> {
  const queries = useQueryClient();
  return useMutation({
    // One after the other, each on top of what the window shows: two quick changes must not undo each other.
    scope: { id: 'settings' },
    mutationKey: settingsKey,
    mutationFn: async (change) => {
      const shown = queries.getQueryData<Settings>(settingsKey) ?? (await coach.settings.get());
      return coach.settings.set({ ...shown, ...change });
    },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: settingsKey });
      const before = queries.getQueryData<Settings>(settingsKey);
      queries.setQueryData<Settings>(settingsKey, (shown) => shown && { ...shown, ...change });
      return before;
    },
    onError: (_error, _change, before) => queries.setQueryData(settingsKey, before),
    // Reading back while a later change is on its way would show the settings without it.
    onSettled: () =>
      queries.isMutating({ mutationKey: settingsKey }) === 1
        ? queries.invalidateQueries({ queryKey: settingsKey })
        : undefined,
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coach } from '../coach-client.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The takes in which the words of a query were said, each with the passage. Empty while there is no query. */
export function useSaid(query: string): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['said', query],
    queryFn: () => coach.takes.search({ query: query.slice(0, 500) }),
    enabled: query.trim() !== '',
    // The list must not jump to nothing between two letters.
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () => (data && query.trim() !== '' ? new Map(data.map(({ id, passage }) => [id, passage])) : NOTHING),
    [data, query],
  );
}

import { lazy, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

interface PageOnDemand<Props> {
  (props: Props): ReactNode;
  /** Fetches the page's code, once. */
  readonly load: () => Promise<unknown>;
}

/**
 * A page whose code is fetched when it is needed or asked for earlier. Once it is here the page renders at once: React
 * keeps a fallback that it has shown for 300 ms, which was most of the time that a short take's review took to open.
 */
export function pageOnDemand<Props extends object>(
  fetchPage: () => Promise<ComponentType<Props>>,
): PageOnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const load = () => (loading ??= fetchPage().then((page) => (loaded = page), forget));
  const forget = (error: unknown): never => {
    loading = null;
    throw error;
  };
  const Later = lazy(async () => ({ default: await load() }));
  // Which of the two it was stays so while the page is shown: another component would be another page.
  const Page = (props: Props): ReactNode => {
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return <Shown {...props} />;
  };
  return Object.assign(Page, { load });
}

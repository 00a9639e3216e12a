import { useSyncExternalStore } from 'react';
import { takeIdSchema } from '../core/take.ts';

/** Where the window can be. The hash carries it, so that reload, back and forward work alike in both doors. */
export type Route =
  | { readonly page: 'practise' | 'takes' | 'progress' | 'walkthroughs' | 'settings' }
  | { readonly page: 'review'; readonly takeId: string }
  | { readonly page: 'comparison'; readonly earlierId: string; readonly laterId: string }
  | { readonly page: 'walkthrough' | 'walkthrough-form'; readonly walkthroughId: string }
  | { readonly page: 'unknown' };

export const hrefOf = {
  practise: '#/practise',
  takes: '#/takes',
  progress: '#/progress',
  walkthroughs: '#/walkthroughs',
  settings: '#/settings',
} as const;

export const hrefOfReview = (takeId: string): string => `#/takes/${takeId}`;
export const hrefOfComparison = (earlierId: string, laterId: string): string =>
  `#/compare/${earlierId}/${laterId}`;
export const hrefOfWalkthrough = (walkthroughId: string): string => `#/walkthroughs/${walkthroughId}`;

/** Writing one: a change to one's own, else a copy of a shipped one to make one's own of. */
export const hrefOfWalkthroughForm = (walkthroughId: string): string => `#/write/${walkthroughId}`;

/** The route of a hash such as `#/takes/<id>`; no hash at all is the practise page. */
export function routeOf(hash: string): Route {
  const [page = '', id, ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (page === 'compare') return comparisonOf(id, rest);
  if (rest.length > 0) return { page: 'unknown' };
  switch (page) {
    case '':
    case 'practise':
      return id === undefined ? { page: 'practise' } : { page: 'unknown' };
    case 'progress':
    case 'settings':
      return id === undefined ? { page } : { page: 'unknown' };
    case 'takes':
      if (id === undefined) return { page };
      return takeIdSchema.safeParse(id).success ? { page: 'review', takeId: id } : { page: 'unknown' };
    case 'walkthroughs':
      return id === undefined ? { page } : walkthroughRoute('walkthrough', id);
    case 'write':
      return walkthroughRoute('walkthrough-form', id ?? '');
    default:
      return { page: 'unknown' };
  }
}

const walkthroughRoute = (page: 'walkthrough' | 'walkthrough-form', id: string): Route =>
  /^[a-z0-9-]+$/.test(id) ? { page, walkthroughId: id } : { page: 'unknown' };

function comparisonOf(earlier: string | undefined, [later, ...rest]: readonly string[]): Route {
  const ids = takeIdSchema.array().length(2).safeParse([earlier, later]);
  const [earlierId, laterId] = ids.data ?? [];
  return earlierId === undefined || laterId === undefined || rest.length > 0
    ? { page: 'unknown' }
    : { page: 'comparison', earlierId, laterId };
}

/** Goes to one of the hrefs above. */
export function goTo(href: string): void {
  location.hash = href;
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The hash the window is at; `routeOf` tells what it means. */
export const useHash = (): string => useSyncExternalStore(onHashChange, () => location.hash);

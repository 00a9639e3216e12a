import { useState } from 'react';
import type { ListedWalkthrough } from '../../../core/walkthrough.ts';
import { draftFrom } from './draft.ts';
import type { Draft } from './draft.ts';

/** Drafts of this window by the walkthrough they began with: a look at another page does not lose them. */
const drafts = new Map<string, Draft>();

export interface DraftInHand {
  readonly draft: Draft;
  /** Whether anything was written that is not kept yet. */
  readonly touched: boolean;
  readonly change: (draft: Draft) => void;
  /** Forgets what was written, once it is kept or not wanted. */
  readonly drop: () => void;
}

export function useDraft(walkthrough: ListedWalkthrough): DraftInHand {
  const { id } = walkthrough;
  const [draft, show] = useState(() => drafts.get(id) ?? draftFrom(walkthrough));
  const change = (changed: Draft): void => {
    drafts.set(id, changed);
    show(changed);
  };
  const drop = (): void => {
    drafts.delete(id);
  };
  return { draft, touched: drafts.has(id), change, drop };
}

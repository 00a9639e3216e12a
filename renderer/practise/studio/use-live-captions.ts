import { useSyncExternalStore } from 'react';
import type { Captions } from '../../../core/live-captions.ts';
import { coach, isTransient } from '../../coach-client.ts';

const SHOWN_KEY = 'starling.captions';
const NOTHING: Captions = { words: [], settled: 0, sections: [], problem: null };
const MOST_RETRIES = 20;
const RETRY_MS = 500;
const LOST = 'No more captions for this recording. It goes on; its words come after you finish.';

interface LiveCaptions {
  readonly captions: Captions;
  /** Whether the user wants to see them; remembered. */
  readonly shown: boolean;
}

let current: LiveCaptions = { captions: NOTHING, shown: localStorage.getItem(SHOWN_KEY) !== 'hidden' };
let followed: string | null = null;
const listeners = new Set<() => void>();

function change(to: Partial<LiveCaptions>): void {
  current = { ...current, ...to };
  for (const listener of listeners) listener();
}

/** Follows what is heard of a recording until it ends or another begins. */
export async function followCaptions(id: string): Promise<void> {
  followed = id;
  change({ captions: NOTHING });
  try {
    await follow(id);
  } catch {
    if (followed === id) change({ captions: { ...current.captions, problem: LOST } });
  }
}

/** As long as this is followed, the services know that a window holds the recording. */
async function follow(id: string): Promise<void> {
  for (let failures = 0; followed === id; failures++) {
    try {
      for await (const captions of await coach.recording.watch({ id })) {
        if (followed !== id) return;
        change({ captions });
      }
      return;
    } catch (error) {
      if (!isTransient(error) || failures >= MOST_RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

export function showCaptions(shown: boolean): void {
  localStorage.setItem(SHOWN_KEY, shown ? 'shown' : 'hidden');
  change({ shown });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The sections heard so far, for keys that act on them. */
export const heardSections = (): Captions['sections'] => current.captions.sections;

export const useLiveCaptions = (): LiveCaptions => useSyncExternalStore(subscribe, () => current);

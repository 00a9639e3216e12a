import type { BundleOutcome } from '../../core/bundle-outcome.ts';
import { coach } from '../coach-client.ts';
import { saveFrom } from '../share/save-as.ts';
import { sendParts } from '../send-parts.ts';

/** Where the program writes a bundle of the given takes, or of all of them. */
export function hrefOfBundle(takeIds: readonly string[] = []): string {
  const query = new URLSearchParams(takeIds.map((id) => ['take', id]));
  return takeIds.length === 0 ? '/bundle' : `/bundle?${query.toString()}`;
}

/** Saves takes with all that is kept about them as one file. */
export const saveBundle = (takeIds: readonly string[] = []): void => saveFrom(hrefOfBundle(takeIds));

/** Sends a bundle to the library. @returns null when it was cancelled; nothing was taken in then */
export const sendBundle = (
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<BundleOutcome | null> => sendParts(file, coach.bundles, onProgress, signal);

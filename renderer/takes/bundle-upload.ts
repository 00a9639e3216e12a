import type { BundleOutcome } from '../../core/bundle-outcome.ts';
import { coach } from '../coach-client.ts';

const PART_BYTES = 2 * 1024 ** 2;

/** Where the program writes a bundle of the given takes, or of all of them. */
export function hrefOfBundle(takeIds: readonly string[] = []): string {
  const query = new URLSearchParams(takeIds.map((id) => ['take', id]));
  return takeIds.length === 0 ? '/bundle' : `/bundle?${query.toString()}`;
}

/** Saves takes with all that is kept about them as one file. A download, not a call: it may be larger than memory. */
export function saveBundle(takeIds: readonly string[] = []): void {
  const anchor = document.createElement('a');
  anchor.href = hrefOfBundle(takeIds);
  anchor.download = '';
  anchor.click();
}

/**
 * Sends a bundle to the library in parts.
 * @param onProgress is given the fraction that has arrived
 * @returns null when it was cancelled; nothing was taken in then
 */
export async function sendBundle(
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<BundleOutcome | null> {
  const { id } = await coach.bundles.begin();
  try {
    for (let sequence = 0; sequence * PART_BYTES < file.size; sequence++) {
      if (signal.aborted) break;
      await coach.bundles.append({
        id,
        sequence,
        bytes: file.slice(sequence * PART_BYTES, (sequence + 1) * PART_BYTES),
      });
      onProgress(Math.min(1, ((sequence + 1) * PART_BYTES) / file.size));
    }
    if (!signal.aborted) return await coach.bundles.finish({ id });
  } catch (error) {
    await coach.bundles.discard({ id }).catch(() => undefined);
    throw error;
  }
  await coach.bundles.discard({ id });
  return null;
}

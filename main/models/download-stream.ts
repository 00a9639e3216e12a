import type { DownloadProgress } from '../../core/speech-model.ts';
import { Latest } from '../coach/latest.ts';
import { refusedCall } from '../refused-call.ts';
import type { ModelStore } from './model-store.ts';

/** A download as its progress. Whoever stops listening stops it; what has arrived is kept. */
export async function* downloadOf(
  models: ModelStore,
  id: string,
  signal?: AbortSignal,
): AsyncGenerator<DownloadProgress, void, void> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  const latest = new Latest<DownloadProgress>();
  const done = models
    .download(id, (progress) => latest.put(progress), stop.signal)
    .finally(() => latest.end());
  // Its failure is thrown where it is awaited, below.
  done.catch(() => undefined);
  try {
    for (let progress = await latest.take(); progress; progress = await latest.take()) yield progress;
    await done;
  } catch (cause) {
    // A stream's failure comes after the call was answered, where nobody else would make it readable.
    throw refusedCall(cause);
  } finally {
    signal?.removeEventListener('abort', abort);
    stop.abort();
  }
}

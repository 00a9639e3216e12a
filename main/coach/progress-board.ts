import type { AnalysisProgress } from '../../core/coach-api.ts';
import { Latest } from './latest.ts';

const OVER = new Set<AnalysisProgress['stage']>(['ready', 'failed', 'cancelled']);

/** Where each running analysis stands, and who wants to hear of it. */
export class ProgressBoard {
  readonly #current = new Map<string, AnalysisProgress>();
  readonly #listeners = new Map<string, Set<() => void>>();

  set(id: string, progress: AnalysisProgress): void {
    this.#current.set(id, progress);
    for (const wake of this.#listeners.get(id) ?? []) wake();
    // Whoever comes later is told by the take itself.
    if (OVER.has(progress.stage)) this.#current.delete(id);
  }

  get(id: string): AnalysisProgress | null {
    return this.#current.get(id) ?? null;
  }

  /**
   * The progress as it stands, then each change, until it is over. A slow listener misses steps between, never the last.
   * @param settled what to tell when no analysis is running
   */
  async *watch(
    id: string,
    settled: () => AnalysisProgress,
    signal?: AbortSignal,
  ): AsyncGenerator<AnalysisProgress, void, void> {
    const changes = new Latest<AnalysisProgress>();
    const listener = () => {
      const progress = this.#current.get(id);
      if (progress) changes.put(progress);
    };
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const stop = () => changes.end();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      let progress: AnalysisProgress | null = this.#current.get(id) ?? settled();
      while (progress) {
        yield progress;
        if (OVER.has(progress.stage)) return;
        progress = await changes.take();
      }
    } finally {
      signal?.removeEventListener('abort', stop);
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    }
  }
}

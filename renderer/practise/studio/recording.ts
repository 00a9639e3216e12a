import type { Lens, Level, Take } from '../../../core/take.ts';
import { ChunkQueue } from '../capture/chunk-queue.ts';
import { RateKeeper } from '../capture/rate-keeper.ts';

export interface Framing {
  readonly walkthroughId: string;
  readonly lens: Lens;
  readonly level: Level;
}

/** The recorder among the services, and what its errors mean. */
export interface RecorderServices {
  begin(input: Framing & { readonly sampleRate: number }): Promise<{ readonly id: string }>;
  append(input: { readonly id: string; readonly sequence: number; readonly pcm: Blob }): Promise<unknown>;
  finish(input: { readonly id: string }): Promise<Take>;
  discard(input: { readonly id: string }): Promise<unknown>;
  isTransient(error: unknown): boolean;
}

interface Stream {
  readonly queue: ChunkQueue;
  readonly keeper: RateKeeper;
  readonly sampleRate: number;
}

/**
 * One recording on its way to disk. It begins with the first block of samples, at that block's rate; blocks that come
 * while the services are still answering wait in memory, so that the first word is never lost.
 */
export class Recording {
  readonly #framing: Framing;
  readonly #services: RecorderServices;
  readonly #onFailure: (error: unknown) => void;
  #begun: Promise<string> | null = null;
  #stream: Stream | null = null;
  #samples = 0;
  #refused = false;

  constructor(framing: Framing, services: RecorderServices, onFailure: (error: unknown) => void) {
    this.#framing = framing;
    this.#services = services;
    this.#onFailure = onFailure;
  }

  /** Seconds recorded, counted in samples. */
  get elapsedSec(): number {
    return this.#stream ? this.#samples / this.#stream.sampleRate : 0;
  }

  /** Seconds recorded that are not on disk yet. */
  get behindSec(): number {
    return this.#stream?.queue.behindSec ?? 0;
  }

  take(block: Float32Array, sampleRate: number): void {
    const { queue, keeper } = (this.#stream ??= this.#open(sampleRate));
    const kept = keeper.keep(block, sampleRate);
    this.#samples += kept.length;
    queue.push(kept);
  }

  /** Whether there is something on disk that could be finished. */
  get onDisk(): boolean {
    return this.#begun !== null && this.elapsedSec > this.behindSec;
  }

  /**
   * Rejects when not everything could be saved; it may be tried again. After a refusal it closes what did reach the
   * disk.
   */
  async finish(): Promise<Take> {
    if (!this.#stream) throw new Error('nothing was recorded');
    if (!this.#refused) await this.#stream.queue.drain();
    return this.#services.finish({ id: await this.#begin(this.#stream.sampleRate) });
  }

  /** Closes what is on disk without waiting for what is not. */
  async finishNow(): Promise<void> {
    if (this.#begun) await this.#services.finish({ id: await this.#begun });
  }

  async discard(): Promise<void> {
    this.#stream?.queue.abandon();
    if (this.#begun) await this.#services.discard({ id: await this.#begun });
  }

  #open(sampleRate: number): Stream {
    const queue = new ChunkQueue({
      sampleRate,
      send: async (sequence, pcm) =>
        this.#services.append({ id: await this.#begin(sampleRate), sequence, pcm }),
      isTransient: (error) => this.#services.isTransient(error),
      onFailure: (error) => {
        this.#refused = true;
        this.#onFailure(error);
      },
    });
    void this.#begin(sampleRate).catch(() => undefined);
    return { queue, keeper: new RateKeeper(sampleRate), sampleRate };
  }

  #begin(sampleRate: number): Promise<string> {
    this.#begun ??= this.#services.begin({ ...this.#framing, sampleRate }).then(
      ({ id }) => id,
      (error: unknown) => {
        this.#begun = null;
        throw error;
      },
    );
    return this.#begun;
  }
}

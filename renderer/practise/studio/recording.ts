import type { Replaced } from '../../../core/retake.ts';
import type { Lens, Level, Take } from '../../../core/take.ts';
import { ChunkQueue } from '../capture/chunk-queue.ts';
import { RateKeeper } from '../capture/rate-keeper.ts';

export interface Framing {
  readonly walkthroughId: string;
  readonly lens: Lens;
  readonly level: Level;
  /** The part of a take that is spoken anew. */
  readonly replaces?: Replaced;
}

/** The recorder among the services, and what its errors mean. `About` says what is being answered. */
export interface RecorderServices<About = Framing, Saved = Take> {
  begin(input: About & { readonly sampleRate: number }): Promise<{ readonly id: string }>;
  append(input: { readonly id: string; readonly sequence: number; readonly pcm: Blob }): Promise<unknown>;
  moments(input: { readonly id: string; readonly moments: number[] }): Promise<unknown>;
  finish(input: { readonly id: string }): Promise<Saved>;
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
export class Recording<About = Framing, Saved = Take> {
  readonly #framing: About;
  readonly #services: RecorderServices<About, Saved>;
  readonly #onFailure: (error: unknown) => void;
  #begun: Promise<string> | null = null;
  #stream: Stream | null = null;
  #samples = 0;
  #refused = false;
  #moments: number[] = [];
  #momentsKept = true;

  constructor(framing: About, services: RecorderServices<About, Saved>, onFailure: (error: unknown) => void) {
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

  /** Marks this moment for later, and keeps the mark at once. */
  markMoment(): void {
    // A second press in a pause means the same moment.
    if (this.#moments.at(-1) === this.elapsedSec) return;
    this.#moments = [...this.#moments, this.elapsedSec];
    this.#momentsKept = false;
    // What fails here is tried again with the next mark, and at the end.
    this.#begun?.then((id) => this.#keepMoments(id)).catch(() => undefined);
  }

  get moments(): number {
    return this.#moments.length;
  }

  /** Whether there is something on disk that could be finished. */
  get onDisk(): boolean {
    return this.#begun !== null && this.elapsedSec > this.behindSec;
  }

  /**
   * Rejects when not everything could be saved; it may be tried again. After a refusal it closes what did reach the
   * disk.
   */
  async finish(): Promise<Saved> {
    if (!this.#stream) throw new Error('nothing was recorded');
    if (!this.#refused) await this.#stream.queue.drain();
    const id = await this.#begin(this.#stream.sampleRate);
    // The audio comes first: marks that cannot be kept do not hold it up.
    if (!this.#momentsKept) await this.#keepMoments(id).catch(() => undefined);
    return this.#services.finish({ id });
  }

  /** Closes what is on disk without waiting for what is not. */
  async finishNow(): Promise<void> {
    if (this.#begun) await this.#services.finish({ id: await this.#begun });
  }

  async discard(): Promise<void> {
    this.#stream?.queue.abandon();
    if (this.#begun) await this.#services.discard({ id: await this.#begun });
  }

  async #keepMoments(id: string): Promise<void> {
    const moments = this.#moments;
    await this.#services.moments({ id, moments });
    this.#momentsKept ||= moments === this.#moments;
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

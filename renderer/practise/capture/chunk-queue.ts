import { toPcm16 } from './pcm.ts';

interface ChunkQueueOptions {
  readonly sampleRate: number;
  /** Writes one chunk; resolves once it is on disk. The same number may come again with the same bytes. */
  readonly send: (sequence: number, pcm: Blob) => Promise<unknown>;
  /** Whether a failed send is worth repeating: nobody answered, as opposed to a refusal. */
  readonly isTransient: (error: unknown) => boolean;
  /** Called once, when the recording cannot go on: the services refused, or stayed silent until memory ran out. */
  readonly onFailure: (error: unknown) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/** How much is collected before it is sent: what a crash of the window can lose. */
export const CHUNK_SEC = 0.25;
/** How long the services may be silent before the recording stops; 48 kHz needs 11 MB for it. */
export const MOST_BEHIND_SEC = 120;
/** After silence the queue catches up in larger messages, well below the contract's 4 MiB. */
const LARGEST_SEND_SEC = 10;
/** At the end the user waits: after about 8 s of silence they are told, and the audio stays here to be sent again. */
const MOST_CLOSING_RETRIES = 8;
const RETRY_MS = [100, 200, 400, 800, 1600] as const;

/**
 * Hands a recording to the services in order, one chunk at a time. A chunk that may or may not have arrived is sent
 * again with its number and its bytes unchanged until it is acknowledged. Nothing is dropped before that.
 */
export class ChunkQueue {
  readonly #options: ChunkQueueOptions;
  #waiting: Float32Array[] = [];
  #waitingSamples = 0;
  #sequence = 0;
  #unacknowledged: { readonly pcm: Blob; readonly samples: number } | null = null;
  #sending: Promise<void> | null = null;
  #closing = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(options: ChunkQueueOptions) {
    this.#options = options;
  }

  /** Seconds that are recorded but not yet on disk. */
  get behindSec(): number {
    return (this.#waitingSamples + (this.#unacknowledged?.samples ?? 0)) / this.#options.sampleRate;
  }

  push(samples: Float32Array): void {
    if (this.#failure || samples.length === 0) return;
    this.#waiting.push(samples);
    this.#waitingSamples += samples.length;
    this.#keepSending();
  }

  /**
   * Sends what is left and resolves once all of it is on disk; rejects with the reason when it cannot be. May be tried
   * again as long as only the answer is missing.
   */
  async drain(): Promise<void> {
    this.#closing = true;
    while (!this.#failure && (this.#waitingSamples > 0 || this.#unacknowledged)) {
      this.#keepSending();
      await this.#sending;
    }
    if (this.#failure) throw this.#failure.error;
  }

  /** Gives up what is not on disk yet. */
  abandon(): void {
    this.#failure ??= { error: new Error('abandoned') };
    this.#waiting = [];
    this.#waitingSamples = 0;
  }

  #keepSending(): void {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
  }

  async #sendAll(): Promise<void> {
    for (let failures = 0; !this.#failure;) {
      this.#unacknowledged ??= this.#nextChunk();
      if (!this.#unacknowledged) return;
      try {
        await this.#options.send(this.#sequence, this.#unacknowledged.pcm);
        this.#sequence += 1;
        this.#unacknowledged = null;
        failures = 0;
      } catch (error) {
        if (!this.#options.isTransient(error) || this.behindSec > MOST_BEHIND_SEC) return this.#fail(error);
        const pause = RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 0;
        if (this.#closing && failures > MOST_CLOSING_RETRIES) throw error;
        await (this.#options.wait ?? sleep)(pause);
      }
    }
  }

  #nextChunk(): { readonly pcm: Blob; readonly samples: number } | null {
    const { sampleRate } = this.#options;
    if (this.#waitingSamples === 0) return null;
    if (!this.#closing && this.#waitingSamples < CHUNK_SEC * sampleRate) return null;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let samples = 0;
    while (samples < LARGEST_SEND_SEC * sampleRate) {
      const block = this.#waiting.shift();
      if (!block) break;
      parts.push(toPcm16(block));
      samples += block.length;
    }
    this.#waitingSamples -= samples;
    return { pcm: new Blob(parts), samples };
  }

  #fail(error: unknown): void {
    if (this.#failure) return;
    this.#failure = { error };
    this.#options.onFailure(error);
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

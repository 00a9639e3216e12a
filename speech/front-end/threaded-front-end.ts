import { Worker } from 'node:worker_threads';
import type { EncodedFrames } from '../whisper/encoder.ts';
import { loadFrontEnd } from './front-end.ts';
import type { FrontEnd, FrontEndFiles } from './front-end.ts';
import { answeredSchema } from './messages.ts';
import type { Answered, Asked } from './messages.ts';

type Reply = Exclude<Answered, { type: 'ready' }>;
/** What waits for an answer; its id comes with the sending. */
type Question = Asked extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never;

const isOf = <Type extends Reply['type']>(
  reply: Reply,
  type: Type,
): reply is Extract<Reply, { type: Type }> => reply.type === type;

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The front end in a thread of its own, so that the next window is encoded while this one is written, and a message to
 * stop is heard while a window is encoded. Where no thread can be started it runs in the caller's.
 * @param entry the module that the thread begins with; null for no thread
 * @throws when the files cannot be opened
 */
export async function startFrontEnd(entry: URL | null, files: FrontEndFiles): Promise<FrontEnd> {
  const worker = entry && (await started(entry, files));
  return worker ? new ThreadedFrontEnd(worker) : loadFrontEnd(files);
}

/** The thread once it is ready; null when it cannot be, whatever the reason: the caller's thread will say it better. */
function started(entry: URL, files: FrontEndFiles): Promise<Worker | null> {
  return new Promise((resolve) => {
    const worker = new Worker(entry, { workerData: files });
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
    worker.once('message', () => resolve(worker));
  });
}

class ThreadedFrontEnd implements FrontEnd {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Why the thread answers nothing any more; the process is then ended by whoever asks, and started again. */
  #ended: Error | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: unknown) => this.#receive(message));
    worker.on('error', (error) => this.#lost(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#lost(new Error('The front end’s thread has ended.')));
  }

  gate() {
    const gate = ++this.#lastId;
    return {
      next: async (samples: Float32Array) => {
        const asked = { type: 'gate', gate, samples: samples.slice() } as const;
        return (await this.#ask(asked, 'gated')).probabilities;
      },
      end: () => this.#worker.postMessage({ type: 'end-gate', gate } satisfies Asked),
    };
  }

  async encode(samples: Float32Array): Promise<EncodedFrames> {
    return this.#ask({ type: 'encode', samples: samples.slice() }, 'encoded');
  }

  async release(): Promise<void> {
    await this.#ask({ type: 'release' }, 'released');
    await this.#worker.terminate();
  }

  async #ask<Type extends Reply['type']>(
    question: Question,
    wanted: Type,
  ): Promise<Extract<Reply, { type: Type }>> {
    if (this.#ended) throw this.#ended;
    const id = ++this.#lastId;
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const samples = 'samples' in question ? [question.samples.buffer] : [];
      this.#worker.postMessage({ ...question, id } satisfies Asked, samples);
    });
    if (isOf(reply, wanted)) return reply;
    throw new Error('The front end’s thread answered something else.');
  }

  #receive(message: unknown): void {
    const reply = answeredSchema.parse(message);
    if (reply.type === 'ready') return;
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.type === 'failed') waiting?.reject(new Error(reply.message));
    else waiting?.resolve(reply);
  }

  #lost(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

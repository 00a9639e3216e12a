import { Worker } from 'node:worker_threads';
import type { EncodedFrames } from '../whisper/encoder.ts';
import { loadFrontEnd } from './front-end.ts';
import type { FrontEnd, FrontEndFiles } from './front-end.ts';
import { answeredSchema } from './messages.ts';
import type { Answered, Asked } from './messages.ts';

type Reply = Exclude<Answered, { type: 'ready' }>;
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
        const reply = await this.#ask((id) => ({ type: 'gate', id, gate, samples: samples.slice() }));
        return reply.type === 'gated' ? [...reply.probabilities] : [];
      },
      end: () => this.#worker.postMessage({ type: 'end-gate', gate } satisfies Asked),
    };
  }

  async encode(samples: Float32Array): Promise<EncodedFrames> {
    const reply = await this.#ask((id) => ({ type: 'encode', id, samples: samples.slice() }));
    if (reply.type !== 'encoded') throw new Error('The front end’s thread answered something else.');
    return reply;
  }

  async release(): Promise<void> {
    await this.#ask((id) => ({ type: 'release', id }));
    await this.#worker.terminate();
  }

  #ask(askedBy: (id: number) => Exclude<Asked, { type: 'end-gate' }>): Promise<Reply> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const asked = askedBy(id);
      this.#worker.postMessage(asked, asked.type === 'release' ? [] : [asked.samples.buffer]);
    });
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

import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Embedding } from '../core/sections/embedding.ts';
import type { SpawnSpeech, SpeechChannel } from './channel.ts';
import { replySchema } from './protocol.ts';
import type { SpeechReply, SpeechRequest } from './protocol.ts';
import type {
  LiveCaptions,
  LiveTranscription,
  Speech,
  SpeechCallOptions,
  SpeechFailure,
  TranscribeOptions,
  Transcription,
} from './speech.ts';

/** The process says it is alive every second; this long without a word from a busy one means that it hangs. */
const SILENCE_MEANS_HANG_MS = 20_000;
/** An idle process gives its 300 MB back. */
const IDLE_MS = 10 * 60_000;

export interface SpeechClientOptions {
  readonly silenceMeansHangMs?: number;
  readonly idleMs?: number;
}

/** Two tries: a crash may be the runtime's, but a take that crashes it twice is left alone. */
const TRIES = 2;

interface Call {
  readonly request: Extract<SpeechRequest, { type: 'transcribe' | 'embed' | 'inspect' | 'live-begin' }>;
  readonly onProgress?: SpeechCallOptions['onProgress'];
  readonly onCaptions?: (captions: LiveCaptions) => void;
  readonly settle: (result: Result<SpeechReply, SpeechFailure>) => void;
  tries: number;
}

/**
 * The program's end of the speech process: starts it when needed, matches replies to calls, notices a crash or hang,
 * starts it again, and retries a call once.
 */
export class SpeechClient implements Speech {
  readonly #spawn: SpawnSpeech;
  readonly #hangMs: number;
  readonly #idleMs: number;
  readonly #calls = new Map<number, Call>();
  #channel: SpeechChannel | null = null;
  #model: string | null = null;
  #lastId = 0;
  #closed = false;
  #watchdog: NodeJS.Timeout | null = null;
  #idle: NodeJS.Timeout | null = null;

  constructor(spawn: SpawnSpeech, options: SpeechClientOptions = {}) {
    this.#spawn = spawn;
    this.#hangMs = options.silenceMeansHangMs ?? SILENCE_MEANS_HANG_MS;
    this.#idleMs = options.idleMs ?? IDLE_MS;
  }

  async transcribe(
    path: string,
    { name, ...options }: TranscribeOptions = {},
  ): Promise<Result<Transcription, SpeechFailure>> {
    const request = (id: number) => ({ type: 'transcribe', id, path, name, model: this.#model }) as const;
    const result = await this.#call(request, options);
    if (!result.ok) return result;
    return result.value.type === 'transcribed' ? ok(result.value.transcription) : WRONG_REPLY;
  }

  async embed(
    texts: readonly string[],
    options: SpeechCallOptions = {},
  ): Promise<Result<Embedding[], SpeechFailure>> {
    const result = await this.#call((id) => ({ type: 'embed', id, texts: [...texts] }), options);
    if (!result.ok) return result;
    return result.value.type === 'embedded' ? ok(result.value.embeddings) : WRONG_REPLY;
  }

  useModel(folder: string | null): void {
    this.#model = folder;
  }

  async inspect(folder: string): Promise<Result<null, SpeechFailure>> {
    const result = await this.#call((id) => ({ type: 'inspect', id, folder }), {});
    return result.ok ? ok(null) : result;
  }

  live(sampleRate: number, onCaptions: (captions: LiveCaptions) => void): LiveTranscription {
    const id = ++this.#lastId;
    const answer = new Promise<Result<SpeechReply, SpeechFailure>>((settle) => {
      if (this.#closed) return settle(fail(STOPPED));
      // The samples of a process that is lost are lost with it, so there is no second try.
      const tries = TRIES - 1;
      const call: Call = {
        request: { type: 'live-begin', id, sampleRate, model: this.#model },
        onCaptions,
        settle,
        tries,
      };
      this.#calls.set(id, call);
      this.#send(call);
    });
    const tell = (request: SpeechRequest) => {
      if (this.#calls.has(id)) this.#channel?.post(request);
    };
    return {
      push: (pcm) => tell({ type: 'live-samples', id, pcm }),
      finish: () => tell({ type: 'live-finish', id }),
      cancel: () => {
        tell({ type: 'cancel', id });
        this.#settle(id, fail(CANCELLED));
      },
      result: answer.then((result) => {
        if (!result.ok) return result;
        return result.value.type === 'transcribed' ? ok(result.value.transcription) : WRONG_REPLY;
      }),
    };
  }

  close(): Promise<void> {
    this.#closed = true;
    for (const id of [...this.#calls.keys()]) this.#settle(id, fail(STOPPED));
    this.#release();
    return Promise.resolve();
  }

  #call(
    requestOf: (id: number) => Call['request'],
    { signal, onProgress }: SpeechCallOptions,
  ): Promise<Result<SpeechReply, SpeechFailure>> {
    if (this.#closed) return Promise.resolve(fail(STOPPED));
    if (signal?.aborted) return Promise.resolve(fail(CANCELLED));
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      // The caller is answered at once; the process stops at its next token.
      const abort = () => {
        this.#channel?.post({ type: 'cancel', id } satisfies SpeechRequest);
        this.#settle(id, fail(CANCELLED));
      };
      const settle: Call['settle'] = (result) => {
        signal?.removeEventListener('abort', abort);
        resolve(result);
      };
      signal?.addEventListener('abort', abort, { once: true });
      const call: Call = { request: requestOf(id), onProgress, settle, tries: 0 };
      this.#calls.set(id, call);
      this.#send(call);
    });
  }

  #send(call: Call): void {
    call.tries++;
    this.#channel ??= this.#start();
    this.#channel.post(call.request);
    this.#heard();
  }

  #start(): SpeechChannel {
    const channel = this.#spawn();
    channel.onMessage((message) => this.#receive(message));
    channel.onExit(() => {
      if (this.#channel === channel) this.#lost();
    });
    return channel;
  }

  #receive(message: unknown): void {
    this.#heard();
    const parsed = replySchema.safeParse(message);
    if (!parsed.success || parsed.data.type === 'alive') return;
    const reply = parsed.data;
    if (reply.type === 'progress') {
      this.#calls.get(reply.id)?.onProgress?.({ stage: reply.stage, fraction: reply.fraction });
    } else if (reply.type === 'captions') {
      this.#calls.get(reply.id)?.onCaptions?.({ words: reply.words, settled: reply.settled });
    } else this.#settle(reply.id, reply.type === 'failed' ? fail(reply.failure) : ok(reply));
  }

  #settle(id: number, result: Result<SpeechReply, SpeechFailure>): void {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    call.settle(result);
    this.#heard();
  }

  /** The process has ended by itself or was killed for hanging: what it had in hand is tried once more. */
  #lost(): void {
    this.#release();
    for (const [id, call] of [...this.#calls]) {
      if (call.tries < TRIES) this.#send(call);
      else this.#settle(id, fail(CRASHED));
    }
  }

  /** Sets the clocks anew: one for a busy process that falls silent, one for an idle process. */
  #heard(): void {
    this.#stopClocks();
    if (!this.#channel) return;
    if (this.#calls.size > 0) this.#watchdog = setTimeout(() => this.#lost(), this.#hangMs);
    else {
      this.#idle = setTimeout(() => this.#release(), this.#idleMs);
      this.#idle.unref();
    }
  }

  #stopClocks(): void {
    if (this.#watchdog) clearTimeout(this.#watchdog);
    if (this.#idle) clearTimeout(this.#idle);
    this.#watchdog = this.#idle = null;
  }

  #release(): void {
    this.#stopClocks();
    const channel = this.#channel;
    this.#channel = null;
    channel?.kill();
  }
}

const STOPPED: SpeechFailure = {
  reason: 'stopped',
  message: 'Starling is closing; run the analysis again later.',
};
const CANCELLED: SpeechFailure = { reason: 'cancelled', message: 'The analysis was stopped.' };
const CRASHED: SpeechFailure = {
  reason: 'crashed',
  message:
    'The speech process ended twice while it worked on this. The audio is safe; try again or use another file.',
};
const WRONG_REPLY = fail<SpeechFailure>({
  reason: 'crashed',
  message: 'The speech process answered something else than it was asked. Start Starling again.',
});

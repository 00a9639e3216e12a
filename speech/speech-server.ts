import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { LiveSession } from './live/live-session.ts';
import { decodeFile } from './decode/decode-file.ts';
import { SAMPLE_RATE } from './decode/pcm.ts';
import { LoadedModel } from './loaded-model.ts';
import { verifyModels } from './models.ts';
import { peaksOf } from './peaks.ts';
import type { SpeechReply, SpeechRequest } from './protocol.ts';
import { Embedder } from './embedding/embedder.ts';
import type { SpeechFailure, Transcription } from './speech.ts';
import { STOPPED } from './transcriber.ts';
import { inspectModel } from './whisper/inspect-model.ts';

type Call = Extract<SpeechRequest, { type: 'transcribe' | 'embed' | 'inspect' | 'live-finish' }>;

type TranscribeCall = Extract<SpeechRequest, { type: 'transcribe' }>;

/** Serves calls one after another; a cancelled call stops at the next token or is never begun. */
export class SpeechServer {
  readonly #modelsDir: string;
  readonly #post: (reply: SpeechReply) => void;
  readonly #cancelled = new Set<number>();
  readonly #live = new Map<number, LiveSession>();
  /** Calls that wait for their turn, by what they ask for. */
  readonly #waiting = new Set<Call>();
  #queue: Promise<void> = Promise.resolve();
  #verified: Promise<Result<null, SpeechFailure>> | null = null;
  readonly #models: LoadedModel;
  #embedder: Promise<Embedder> | null = null;

  constructor(modelsDir: string, thread: URL | null, post: (reply: SpeechReply) => void) {
    this.#modelsDir = modelsDir;
    this.#post = post;
    this.#models = new LoadedModel(modelsDir, thread);
  }

  receive(request: SpeechRequest): void {
    switch (request.type) {
      case 'cancel':
        // A live call that is cancelled is gone; others answer for themselves at their next step.
        if (!this.#endLive(request.id)) this.#cancelled.add(request.id);
        return;
      case 'live-begin':
        this.#live.set(request.id, new LiveSession(request.sampleRate, request.model));
        return this.#schedule(request.id);
      case 'live-samples':
        this.#live.get(request.id)?.push(request.pcm);
        return this.#schedule(request.id);
      case 'transcribe':
      case 'embed':
      case 'inspect':
        return this.#enqueue(request);
      case 'live-finish':
        void this.#live.get(request.id)?.hearOut();
        return this.#enqueue(request);
    }
  }

  #enqueue(call: Call): void {
    this.#waiting.add(call);
    this.#queue = this.#queue.then(() => this.#serve(call));
  }

  async #serve(call: Call): Promise<void> {
    this.#waiting.delete(call);
    const reply = await this.#answer(call);
    this.#cancelled.delete(call.id);
    this.#endLive(call.id);
    this.#post(reply);
  }

  /** @returns whether there was such a recording */
  #endLive(id: number): boolean {
    this.#live.get(id)?.end();
    return this.#live.delete(id);
  }

  /** What has been heard is worked through in the calls' own queue, once for all samples that wait. */
  #schedule(id: number): void {
    const session = this.#live.get(id);
    if (!session || session.scheduled) return;
    session.scheduled = true;
    this.#queue = this.#queue.then(() => this.#listen(id, session));
  }

  async #listen(id: number, session: LiveSession): Promise<void> {
    session.scheduled = false;
    const here = () => this.#live.get(id) === session;
    if (!here()) return;
    const verified = await (this.#verified ??= verifyModels(this.#modelsDir));
    const problem = verified.ok ? session.problem : verified.failure;
    if (problem) {
      this.#endLive(id);
      return this.#post({ type: 'failed', id, failure: problem });
    }
    const loaded = await this.#models.transcriber(session.model);
    if (!loaded.ok) {
      this.#endLive(id);
      return this.#post({ type: 'failed', id, failure: loaded.failure });
    }
    const transcriber = loaded.value;
    const changed = await session.advance(transcriber, here);
    // Open words are a courtesy: they wait for, and are given up for, anything that somebody asked for. But when this
    // recording ends, what is being written may well be its last window.
    const alone = () => [...this.#waiting].every((call) => call.id === id);
    const glimpsed = await session.glimpse(transcriber, () => here() && alone());
    // The review follows at once when this recording ends: what it needs is loaded by then.
    await (this.#embedder ??= Embedder.load(this.#modelsDir));
    if (here() && (changed || glimpsed)) this.#post({ type: 'captions', id, ...session.captions() });
  }

  async #answer(call: Call): Promise<SpeechReply> {
    const verified = await (this.#verified ??= verifyModels(this.#modelsDir));
    if (!verified.ok) return { type: 'failed', id: call.id, failure: verified.failure };
    if (call.type === 'embed') return this.#embed(call.id, call.texts);
    if (call.type === 'inspect') return this.#inspect(call.id, call.folder);
    const result = call.type === 'live-finish' ? await this.#finish(call.id) : await this.#transcribe(call);
    return result.ok
      ? { type: 'transcribed', id: call.id, transcription: result.value }
      : { type: 'failed', id: call.id, failure: result.failure };
  }

  async #finish(id: number): Promise<Result<Transcription, SpeechFailure>> {
    const session = this.#live.get(id);
    if (!session) return STOPPED;
    const loaded = await this.#models.transcriber(session.model);
    return loaded.ok ? session.finish(loaded.value, () => this.#live.has(id)) : loaded;
  }

  async #transcribe({
    id,
    path,
    name,
    model,
  }: TranscribeCall): Promise<Result<Transcription, SpeechFailure>> {
    const keepGoing = () => !this.#cancelled.has(id);
    const report = (stage: 'decoding' | 'transcribing') => (fraction: number) =>
      this.#post({ type: 'progress', id, stage, fraction });
    // The models load while the file is decoded.
    const loading = this.#models.transcriber(model);
    const started = performance.now();
    const decoded = await decodeFile(path, report('decoding'), keepGoing, name);
    if (!decoded.ok) return decoded;
    const decodedAt = performance.now();
    const { audio, warning } = decoded.value;
    const loaded = await loading;
    if (!loaded.ok) return loaded;
    const words = await loaded.value.transcribe(audio, { onProgress: report('transcribing'), keepGoing });
    if (!words.ok) return fail({ ...words.failure, durationSec: audio.length / SAMPLE_RATE });
    return ok({
      words: words.value,
      durationSec: audio.length / SAMPLE_RATE,
      peaks: peaksOf(audio, SAMPLE_RATE),
      warning,
      timings: {
        decodeSec: (decodedAt - started) / 1000,
        transcribeSec: (performance.now() - decodedAt) / 1000,
      },
    });
  }

  async #inspect(id: number, folder: string): Promise<SpeechReply> {
    const sound = await inspectModel(folder);
    return sound.ok ? { type: 'sound', id } : { type: 'failed', id, failure: sound.failure };
  }

  async #embed(id: number, texts: readonly string[]): Promise<SpeechReply> {
    const embedder = await (this.#embedder ??= Embedder.load(this.#modelsDir));
    const embeddings = await embedder.embed(texts, () => !this.#cancelled.has(id));
    if (embeddings) return { type: 'embedded', id, embeddings };
    return { type: 'failed', id, failure: { reason: 'cancelled', message: 'The analysis was stopped.' } };
  }
}

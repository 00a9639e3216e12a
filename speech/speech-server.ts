import { basename } from 'node:path';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { decodeFile } from './decode/decode-file.ts';
import { SAMPLE_RATE } from './decode/pcm.ts';
import { verifyModels } from './models.ts';
import { peaksOf } from './peaks.ts';
import type { SpeechReply, SpeechRequest } from './protocol.ts';
import { SentenceEmbedder } from './sentence-embedder.ts';
import type { SpeechFailure, Transcription } from './speech.ts';
import { Transcriber } from './transcriber.ts';

type Call = Exclude<SpeechRequest, { type: 'cancel' }>;

/** Serves calls one after another; a cancelled call stops at the next token or is never begun. */
export class SpeechServer {
  readonly #modelsDir: string;
  readonly #post: (reply: SpeechReply) => void;
  readonly #cancelled = new Set<number>();
  #queue: Promise<void> = Promise.resolve();
  #verified: Promise<Result<null, SpeechFailure>> | null = null;
  #transcriber: Promise<Transcriber> | null = null;
  #embedder: Promise<SentenceEmbedder> | null = null;

  constructor(modelsDir: string, post: (reply: SpeechReply) => void) {
    this.#modelsDir = modelsDir;
    this.#post = post;
  }

  receive(request: SpeechRequest): void {
    if (request.type === 'cancel') this.#cancelled.add(request.id);
    else this.#queue = this.#queue.then(() => this.#serve(request));
  }

  async #serve(call: Call): Promise<void> {
    const reply = await this.#answer(call);
    this.#cancelled.delete(call.id);
    this.#post(reply);
  }

  async #answer(call: Call): Promise<SpeechReply> {
    const verified = await (this.#verified ??= verifyModels(this.#modelsDir));
    if (!verified.ok) return { type: 'failed', id: call.id, failure: verified.failure };
    if (call.type === 'embed') return this.#embed(call.id, call.texts);
    const result = await this.#transcribe(call.id, call.path);
    return result.ok
      ? { type: 'transcribed', id: call.id, transcription: result.value }
      : { type: 'failed', id: call.id, failure: result.failure };
  }

  async #transcribe(id: number, path: string): Promise<Result<Transcription, SpeechFailure>> {
    const keepGoing = () => !this.#cancelled.has(id);
    const report = (stage: 'decoding' | 'transcribing') => (fraction: number) =>
      this.#post({ type: 'progress', id, stage, fraction });
    // The models load while the file is decoded.
    const loading = (this.#transcriber ??= Transcriber.load(this.#modelsDir));
    const started = performance.now();
    const decoded = await decodeFile(path, report('decoding'), keepGoing);
    if (!decoded.ok) return decoded;
    const decodedAt = performance.now();
    const { audio, warning } = decoded.value;
    const words = await (await loading).transcribe(audio, { onProgress: report('transcribing'), keepGoing });
    if (!words.ok) return fail({ ...words.failure, message: `${basename(path)}: ${words.failure.message}` });
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

  async #embed(id: number, texts: readonly string[]): Promise<SpeechReply> {
    const embedder = await (this.#embedder ??= SentenceEmbedder.load(this.#modelsDir));
    const vectors = await embedder.embed(texts, () => !this.#cancelled.has(id));
    if (vectors) return { type: 'embedded', id, vectors };
    return { type: 'failed', id, failure: { reason: 'cancelled', message: 'The analysis was stopped.' } };
  }
}

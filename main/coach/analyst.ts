import { basename } from 'node:path';
import type { AnalysisProgress } from '../../core/coach-api.ts';
import { ok } from '../../core/result.ts';
import { readWords } from '../../core/sections/read.ts';
import type { Speech, SpeechFailure, SpeechProgress, Transcription } from '../../speech/speech.ts';
import type { Library, Transcript } from '../library/library.ts';
import { traceOf } from '../log.ts';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { Listener } from './listener.ts';
import { ProgressBoard } from './progress-board.ts';

/** How the parts of an analysis share its progress, measured on a 2 minute take. */
const SHARES = { decoding: 0.1, transcribing: 0.8, reading: 0.1 } as const;

/** A stage of the analysis failed for a reason the user is told. */
class AnalysisFailure extends Error {
  readonly failure: SpeechFailure;

  constructor(failure: SpeechFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Takes through speech and reading, one after the other. The audio is on disk before anything starts, and nothing here
 * touches it: a failed analysis leaves a sentence with the take and can be run again.
 */
export class Analyst {
  readonly #library: Library;
  readonly #speech: Speech;
  readonly #listener: Listener;
  readonly #log: Log;
  readonly #board = new ProgressBoard();
  readonly #running = new Map<string, AbortController>();
  #queue: Promise<void> = Promise.resolve();

  constructor(library: Library, speech: Speech, listener: Listener, log: Log) {
    this.#library = library;
    this.#speech = speech;
    this.#listener = listener;
    this.#log = log;
  }

  /** Puts the take in the queue; one that is in it already is left there. */
  start(id: string): void {
    const take = this.#library.get(id);
    if (take.status === 'recording')
      throw new Refusal('busy', 'This take is still being recorded. Finish it first.');
    if (this.#running.has(id)) return;
    const abort = new AbortController();
    this.#running.set(id, abort);
    this.#library.change(id, { status: 'analysing', problem: null });
    this.#board.set(id, progressAt('waiting', 0));
    this.#queue = this.#queue.then(() => this.#run(id, abort.signal));
  }

  cancel(id: string): void {
    this.#library.get(id);
    this.#running.get(id)?.abort();
  }

  get busy(): boolean {
    return this.#running.size > 0;
  }

  /** Stops what runs, for when a take is deleted or the program ends. */
  async stop(id?: string): Promise<void> {
    for (const [running, abort] of this.#running) if (id === undefined || id === running) abort.abort();
    await this.#queue;
  }

  watch(id: string, signal?: AbortSignal): AsyncGenerator<AnalysisProgress, void, void> {
    this.#library.get(id);
    return this.#board.watch(id, () => this.#settled(id), signal);
  }

  /** Analyses that were cut off by the end of the program can be run again. */
  recover(): void {
    for (const { id, status } of this.#library.list()) {
      if (status === 'analysing') this.#library.change(id, { status: 'saved' });
    }
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    try {
      if (signal.aborted) throw new AnalysisFailure({ reason: 'cancelled', message: '' });
      const problem = await this.#analyse(id, signal);
      this.#library.change(id, { status: 'ready', problem });
      this.#running.delete(id);
      this.#board.set(id, progressAt('ready', 1));
    } catch (cause) {
      this.#running.delete(id);
      this.#failed(id, cause);
    } finally {
      this.#listener.drop(id);
    }
  }

  /** @returns a sentence about what is short about the audio, or null */
  async #analyse(id: string, signal: AbortSignal): Promise<string | null> {
    const path = this.#library.audioPath(this.#library.get(id));
    const heard = path === null ? null : await this.#transcribe(id, path, signal);
    const transcript = this.#library.transcript(id);
    if (!transcript)
      throw new AnalysisFailure({ reason: 'no-speech', message: 'This take holds neither audio nor words.' });
    this.#board.set(id, progressAt('reading', SHARES.decoding + SHARES.transcribing));
    const reading = await readWords(transcript.words, async (texts) => {
      const embeddings = await this.#speech.embed(texts, { signal });
      if (!embeddings.ok) throw new AnalysisFailure(embeddings.failure);
      return embeddings.value;
    });
    this.#library.saveReading(id, reading);
    return heard?.warning ?? null;
  }

  async #transcribe(id: string, path: string, signal: AbortSignal): Promise<Transcription> {
    const onProgress = ({ stage, fraction }: SpeechProgress) =>
      this.#board.set(
        id,
        stage === 'decoding'
          ? progressAt('decoding', SHARES.decoding * fraction)
          : progressAt('transcribing', SHARES.decoding + SHARES.transcribing * fraction),
      );
    // What was written while the take was recorded, if that came to an end and is all of it; else the file.
    this.#board.set(id, progressAt('transcribing', SHARES.decoding));
    const { durationSec, origin } = this.#library.get(id);
    const along = await this.#listener.heard(id, durationSec, signal);
    // Imported files keep the names that their owners know them by.
    const name = origin === 'recorded' ? 'The recording' : basename(path);
    const heard = along ? ok(along) : await this.#speech.transcribe(path, { signal, onProgress, name });
    if (!heard.ok) throw new AnalysisFailure(heard.failure);
    this.#library.saveTranscript(id, transcriptOf(heard.value));
    this.#library.change(id, { durationSec: heard.value.durationSec });
    return heard.value;
  }

  #failed(id: string, cause: unknown): void {
    const cancelled =
      cause instanceof AnalysisFailure && ['cancelled', 'stopped'].includes(cause.failure.reason);
    const problem = cancelled ? null : problemOf(cause);
    if (!cancelled) this.#logFailure(cause);
    try {
      this.#library.change(id, { status: cancelled ? 'saved' : 'failed', problem });
    } catch {
      // The take was deleted, or the disk is full: the watcher is told all the same.
    }
    this.#board.set(id, cancelled ? progressAt('cancelled', 0) : { stage: 'failed', fraction: 0, problem });
  }

  #logFailure(cause: unknown): void {
    if (cause instanceof AnalysisFailure)
      this.#log.write('analysis-failed', { reason: cause.failure.reason });
    else this.#log.write('analysis-failed', traceOf(cause));
  }

  #settled(id: string): AnalysisProgress {
    const { status, problem } = this.#library.get(id);
    if (status === 'ready') return progressAt('ready', 1);
    return status === 'failed' ? { stage: 'failed', fraction: 0, problem } : progressAt('cancelled', 0);
  }
}

const transcriptOf = ({ words, peaks, timings }: Transcription): Transcript => ({ words, peaks, ...timings });

const progressAt = (
  stage: Exclude<AnalysisProgress['stage'], 'failed'>,
  fraction: number,
): AnalysisProgress => ({
  stage,
  fraction,
  problem: null,
});

function problemOf(cause: unknown): string {
  if (cause instanceof AnalysisFailure || cause instanceof Refusal) return cause.message;
  return 'The analysis stopped for a reason that Starling does not know. The audio is safe; try again.';
}

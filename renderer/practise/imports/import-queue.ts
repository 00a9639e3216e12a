import type { AnalysisProgress } from '../../../core/coach-api.ts';
import type { Take } from '../../../core/take.ts';
import { sendParts } from '../../send-parts.ts';
import type { Framing } from '../studio/recording.ts';
import { AUDIO_ENDINGS, kindOf, titleOf } from './audio-kind.ts';

/** How far one import is. Once a take id is there, the file is safe in the library whatever happens next. */
export type ImportStage =
  | { readonly name: 'waiting' }
  | { readonly name: 'converting' }
  | { readonly name: 'copying'; readonly fraction: number }
  | { readonly name: 'analysing'; readonly takeId: string; readonly progress: AnalysisProgress | null }
  | { readonly name: 'ready'; readonly takeId: string }
  | { readonly name: 'failed'; readonly takeId: string | null; readonly problem: string }
  | { readonly name: 'cancelled'; readonly takeId: string | null };

export interface ImportJob {
  readonly key: number;
  readonly fileName: string;
  readonly stage: ImportStage;
}

/** The services an import needs, and what their errors mean. */
export interface ImportServices {
  begin(input: Framing & { readonly fileName: string }): Promise<{ readonly id: string }>;
  append(input: { readonly id: string; readonly sequence: number; readonly bytes: Blob }): Promise<unknown>;
  finish(input: { readonly id: string }): Promise<Take>;
  discard(input: { readonly id: string }): Promise<unknown>;
  text(input: Framing & { readonly title: string; readonly text: string }): Promise<Take>;
  analyse(id: string): Promise<unknown>;
  cancelAnalysis(id: string): Promise<unknown>;
  watch(id: string): Promise<AsyncIterable<AnalysisProgress>>;
  decode(file: File): Promise<Blob | null>;
  sentenceFor(error: unknown): string;
  /** Called when a file has become a take, and when its analysis has ended. */
  onChange(): void;
}

interface Work {
  readonly file: File;
  readonly framing: Framing;
  readonly stop: AbortController;
}

/** Brings files into the library, one copy at a time, and follows each one's analysis to its end. */
export class ImportQueue {
  readonly #services: ImportServices;
  readonly #listeners = new Set<() => void>();
  readonly #work = new Map<number, Work>();
  #jobs: readonly ImportJob[] = [];
  #nextKey = 1;
  #copying: Promise<void> = Promise.resolve();

  constructor(services: ImportServices) {
    this.#services = services;
  }

  readonly snapshot = (): readonly ImportJob[] => this.#jobs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether a file is still on its way: leaving the window now would lose it. */
  get copying(): boolean {
    return this.#jobs.some(({ stage }) => ['waiting', 'converting', 'copying'].includes(stage.name));
  }

  /** Returns the keys of the new jobs. */
  add(files: readonly File[], framing: Framing): readonly number[] {
    return files.map((file) => {
      const key = this.#nextKey++;
      this.#work.set(key, { file, framing, stop: new AbortController() });
      this.#publish([...this.#jobs, { key, fileName: file.name, stage: { name: 'waiting' } }]);
      this.#run(key);
      return key;
    });
  }

  /** Stops the copy, or the analysis of a file that is already in the library. */
  async cancel(key: number): Promise<void> {
    this.#work.get(key)?.stop.abort();
    const stage = this.#stageOf(key);
    if (stage?.name === 'waiting') this.#to(key, { name: 'cancelled', takeId: null });
    if (stage?.name !== 'analysing') return;
    try {
      await this.#services.cancelAnalysis(stage.takeId);
    } catch (error) {
      this.#to(key, { name: 'failed', takeId: stage.takeId, problem: this.#services.sentenceFor(error) });
    }
  }

  /** Copies again, or analyses again where the file is in the library already. */
  retry(key: number): void {
    const work = this.#work.get(key);
    const stage = this.#stageOf(key);
    if (!work || (stage?.name !== 'failed' && stage?.name !== 'cancelled')) return;
    this.#work.set(key, { ...work, stop: new AbortController() });
    const { takeId } = stage;
    if (takeId === null) {
      this.#to(key, { name: 'waiting' });
      this.#run(key);
      return;
    }
    this.#to(key, { name: 'analysing', takeId, progress: null });
    void this.#guarded(key, takeId, async () => {
      await this.#services.analyse(takeId);
      await this.#follow(key, takeId);
    });
  }

  /** Takes an import that has ended off the list; its take stays. */
  dismiss(key: number): void {
    this.#work.delete(key);
    this.#publish(this.#jobs.filter((job) => job.key !== key));
  }

  #run(key: number): void {
    this.#copying = this.#copying.then(async () => {
      if (this.#stageOf(key)?.name !== 'waiting') return;
      let takeId: string | null = null;
      await this.#guarded(key, null, async () => {
        takeId = await this.#copy(key);
      });
      // The next copy need not wait for this analysis.
      const id: string | null = takeId;
      if (id !== null) void this.#guarded(key, id, () => this.#follow(key, id));
    });
  }

  async #copy(key: number): Promise<string | null> {
    const work = this.#work.get(key);
    if (!work) return null;
    const { file, framing } = work;
    const refusal = refusalOf(file);
    if (refusal !== null) {
      this.#to(key, { name: 'failed', takeId: null, problem: refusal });
      return null;
    }
    const take =
      kindOf(file.name) === 'transcript' ? await this.#pasted(file, framing) : await this.#sent(key, work);
    if (!take) {
      this.#to(key, { name: 'cancelled', takeId: null });
      return null;
    }
    this.#to(key, { name: 'analysing', takeId: take.id, progress: null });
    this.#services.onChange();
    return take.id;
  }

  async #pasted(file: File, framing: Framing): Promise<Take> {
    return this.#services.text({ ...framing, title: titleOf(file.name), text: await file.text() });
  }

  /** Null when it was cancelled on the way; nothing of the file is left behind then. */
  async #sent(key: number, { file, framing, stop: { signal } }: Work): Promise<Take | null> {
    let content: Blob = file;
    let { name: fileName } = file;
    if (kindOf(fileName) === 'browser-audio') {
      this.#to(key, { name: 'converting' });
      const wav = await this.#services.decode(file);
      if (wav) [content, fileName] = [wav, `${titleOf(fileName)}.wav`];
    }
    if (signal.aborted) return null;
    this.#to(key, { name: 'copying', fraction: 0 });
    return sendParts(
      content,
      { ...this.#services, begin: () => this.#services.begin({ ...framing, fileName }) },
      (fraction) => this.#to(key, { name: 'copying', fraction }),
      signal,
    );
  }

  async #follow(key: number, takeId: string): Promise<void> {
    for await (const progress of await this.#services.watch(takeId)) {
      if (progress.stage === 'ready') this.#to(key, { name: 'ready', takeId });
      else if (progress.stage === 'cancelled') this.#to(key, { name: 'cancelled', takeId });
      else if (progress.stage === 'failed') {
        this.#to(key, { name: 'failed', takeId, problem: progress.problem ?? 'The analysis failed.' });
      } else this.#to(key, { name: 'analysing', takeId, progress });
    }
    this.#services.onChange();
  }

  async #guarded(key: number, takeId: string | null, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#to(key, { name: 'failed', takeId, problem: this.#services.sentenceFor(error) });
    }
  }

  #stageOf(key: number): ImportStage | undefined {
    return this.#jobs.find((job) => job.key === key)?.stage;
  }

  #to(key: number, stage: ImportStage): void {
    this.#publish(this.#jobs.map((job) => (job.key === key ? { ...job, stage } : job)));
  }

  #publish(jobs: readonly ImportJob[]): void {
    this.#jobs = jobs;
    for (const listener of this.#listeners) listener();
  }
}

/** A sentence about a file that need not be copied to know that it cannot be used. */
function refusalOf(file: File): string | null {
  if (kindOf(file.name) === 'other') {
    const endings = `${AUDIO_ENDINGS.slice(0, -1).join(', ')} or ${AUDIO_ENDINGS.at(-1)}`;
    return `“${file.name}” is not a kind of file Starling can read. Choose ${endings}, or a .txt transcript.`;
  }
  return file.size === 0 ? `“${file.name}” is empty. Choose another file.` : null;
}

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_PROBE_ANSWER_SEC } from '../../core/probe-answer.ts';
import type { UnjudgedAnswer } from '../../core/probe-answer.ts';
import type { ProbeKind } from '../../core/take.ts';
import type { Library } from '../library/library.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { IncomingAudio } from './incoming-audio.ts';
import { spokenAnswerFile, spokenAnswersIn } from './spoken-answer-file.ts';
import type { SpokenAnswerFile } from './spoken-answer-file.ts';
import { recoverWav } from './wav-file.ts';

export interface SpokenProbe extends SpokenAnswerFile {
  readonly takeId: string;
  readonly path: string;
}

interface Running extends SpokenProbe {
  readonly audio: IncomingAudio;
}

/** Writes spoken answers to follow-up questions into the folder of the take they belong to, as they come. */
export class ProbeRecorder {
  readonly #library: Library;
  readonly #running = new Map<string, Running>();

  constructor(library: Library) {
    this.#library = library;
  }

  begin(takeId: string, probe: ProbeKind, sampleRate: number): { readonly id: string } {
    this.#library.get(takeId);
    const id = randomUUID();
    const audioFile = spokenAnswerFile(probe, id);
    const path = join(this.#library.folders.create(takeId), audioFile);
    try {
      const audio = new IncomingAudio(path, sampleRate);
      this.#running.set(id, { id, takeId, probe, audioFile, path, audio });
    } catch (cause) {
      throw storageRefusal(cause, 'start the recording');
    }
    return { id };
  }

  append(id: string, sequence: number, pcm: Uint8Array): void {
    const { audio } = this.#expect(id);
    if (audio.seconds > LONGEST_PROBE_ANSWER_SEC)
      throw new Refusal('bad-input', 'This answer has become too long. What you said so far is kept.');
    audio.append(sequence, pcm);
  }

  /** Closes the file. @returns where it is */
  finish(id: string): SpokenProbe {
    const { audio, ...spoken } = this.#expect(id);
    audio.finish();
    this.#running.delete(id);
    return spoken;
  }

  discard(id: string): void {
    const { path } = this.finish(id);
    rmSync(path, { force: true });
  }

  /** The answers of a take that lie on disk without a verdict; not those that are being said. */
  unjudged(takeId: string): UnjudgedAnswer[] {
    return this.#unjudged(takeId).map(({ id, probe }) => ({ id, probe }));
  }

  /** An answer without a verdict, made playable again if the program ended while it was said. */
  recovered(takeId: string, id: string): SpokenProbe {
    const spoken = this.#expectUnjudged(takeId, id);
    recoverWav(spoken.path);
    return spoken;
  }

  /** Deletes an answer without a verdict. */
  forget(takeId: string, id: string): void {
    rmSync(this.#expectUnjudged(takeId, id).path, { force: true });
  }

  /** Closes the answers that nobody sends any more of: there is no pause in one, so their windows are gone. */
  finishQuiet(): void {
    for (const { id, audio } of [...this.#running.values()]) if (audio.isQuiet) this.finish(id);
  }

  /** Keeps what is recorded so far; for when the program ends. */
  close(): void {
    for (const id of [...this.#running.keys()]) this.finish(id);
  }

  #unjudged(takeId: string): SpokenAnswerFile[] {
    const judged = new Set(this.#library.probeAnswers(takeId).map(({ audioFile }) => audioFile));
    return spokenAnswersIn(this.#library.folders.pathOf(takeId)).filter(
      ({ id, audioFile }) => !this.#running.has(id) && !judged.has(audioFile),
    );
  }

  #expect(id: string): Running {
    const running = this.#running.get(id);
    if (running) return running;
    throw new Refusal('not-found', 'This recording is not running any more. Answer the question again.');
  }

  #expectUnjudged(takeId: string, id: string): SpokenProbe {
    const answer = this.#unjudged(takeId).find((each) => each.id === id);
    if (!answer) throw new Refusal('not-found', 'This answer is not there any more. Open the take again.');
    return { ...answer, takeId, path: join(this.#library.folders.pathOf(takeId), answer.audioFile) };
  }
}

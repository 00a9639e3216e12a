import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_PROBE_ANSWER_SEC } from '../../core/probe-answer.ts';
import type { ProbeKind } from '../../core/take.ts';
import type { Library } from '../library/library.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { IncomingAudio } from './incoming-audio.ts';

export interface SpokenProbe {
  readonly takeId: string;
  readonly probe: ProbeKind;
  readonly audioFile: string;
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
    const audioFile = `probe-${id}.wav`;
    const path = join(this.#library.folders.create(takeId), audioFile);
    try {
      const audio = new IncomingAudio(path, sampleRate);
      this.#running.set(id, { takeId, probe, audioFile, path, audio });
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

  /** Keeps what is recorded so far; for when the program ends. */
  close(): void {
    for (const id of [...this.#running.keys()]) this.finish(id);
  }

  #expect(id: string): Running {
    const running = this.#running.get(id);
    if (running) return running;
    throw new Refusal('not-found', 'This recording is not running any more. Answer the question again.');
  }
}

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lens, Level } from '../../core/take.ts';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { IncomingAudio } from './incoming-audio.ts';
import { recoverWav } from './wav-file.ts';

/** As it is recorded; CompactStorage may put a compact one in its place later. */
export const AUDIO_FILE = 'recording.wav';

export interface Framing {
  readonly title: string;
  readonly walkthroughId: string;
  readonly lens: Lens;
  readonly level: Level;
}

interface Running {
  readonly id: string;
  readonly audio: IncomingAudio;
}

/** Writes what the microphone gives to disk as it comes, one recording at a time. */
export class Recorder {
  readonly #library: Library;
  #running: Running | null = null;

  get recording(): boolean {
    return this.#running !== null;
  }

  /** What is being recorded, if nothing has come for it for a while. */
  get quietId(): string | null {
    return this.#running?.audio.isQuiet ? this.#running.id : null;
  }

  constructor(library: Library) {
    this.#library = library;
  }

  begin(framing: Framing, sampleRate: number): { readonly id: string } {
    if (this.#running) {
      throw new Refusal('busy', 'Another window is recording. Finish or discard that recording first.');
    }
    const id = randomUUID();
    this.#library.save({
      ...newTake(id, framing),
      origin: 'recorded',
      status: 'recording',
      audioFile: AUDIO_FILE,
    });
    try {
      const audio = new IncomingAudio(join(this.#library.folders.pathOf(id), AUDIO_FILE), sampleRate);
      this.#running = { id, audio };
    } catch (cause) {
      this.#library.remove(id);
      throw storageRefusal(cause, 'start the recording');
    }
    return { id };
  }

  /** On disk when it returns. @returns whether the block is new */
  append(id: string, sequence: number, pcm: Uint8Array): boolean {
    return this.#expect(id).audio.append(sequence, pcm);
  }

  /** Replaces the moments the speaker marked, in seconds; a crash does not lose them either. */
  markMoments(id: string, moments: readonly number[]): void {
    this.#expect(id);
    this.#library.change(id, { moments: [...moments] });
  }

  /** May be tried again when it throws, as on a full disk: the audio is closed, only its entry is missing. */
  finish(id: string): StoredTake {
    const { audio } = this.#expect(id);
    audio.finish();
    const take = this.#library.change(id, { status: 'saved', durationSec: audio.seconds });
    this.#running = null;
    return take;
  }

  discard(id: string): void {
    const { audio } = this.#expect(id);
    this.#running = null;
    audio.finish();
    this.#library.remove(id);
  }

  /** Keeps what is recorded so far; for when the program ends. */
  close(): void {
    if (this.#running) this.finish(this.#running.id);
  }

  /**
   * Restores what was being recorded when the program died.
   * @returns the takes that were restored; those that hold nothing are removed
   */
  recover(): StoredTake[] {
    return this.#library
      .list()
      .filter(({ status }) => status === 'recording')
      .flatMap((take) => {
        const path = this.#library.audioPath(take);
        const durationSec = path && existsSync(path) ? recoverWav(path) : null;
        if (!durationSec) {
          this.#library.remove(take.id);
          return [];
        }
        return [this.#library.change(take.id, { status: 'saved', recovered: true, durationSec })];
      });
  }

  #expect(id: string): Running {
    if (this.#running?.id === id) return this.#running;
    throw new Refusal(
      'not-found',
      'This recording is not running any more. Look among the takes: what it held is there.',
    );
  }
}

/** A take with nothing in it yet. */
export const newTake = (
  id: string,
  framing: Framing,
): Omit<StoredTake, 'origin' | 'status' | 'audioFile'> => ({
  id,
  ...framing,
  recovered: false,
  problem: null,
  createdAt: new Date().toISOString(),
  durationSec: 0,
  moments: [],
  retakeOf: null,
});

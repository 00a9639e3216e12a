import { Refusal, storageRefusal } from '../refusal.ts';
import { GrowingWav } from './wav-file.ts';

/** Whoever records sends four times a second; after this long without a block nobody does. */
const QUIET_AFTER_MS = 5_000;

/** A recording that arrives in numbered blocks and is on disk block by block. */
export class IncomingAudio {
  readonly #wav: GrowingWav;
  #nextSequence = 0;
  #calledAt = performance.now();

  constructor(path: string, sampleRate: number) {
    this.#wav = new GrowingWav(path, sampleRate);
  }

  get seconds(): number {
    return this.#wav.seconds;
  }

  /** Whether nobody has sent a block, or tried to close it, for a while: its speaker pauses, or its window is gone. */
  get isQuiet(): boolean {
    return performance.now() - this.#calledAt >= QUIET_AFTER_MS;
  }

  /**
   * A block that is sent twice, because its answer was lost, is written once; a gap is refused.
   * @returns whether the block is new
   */
  append(sequence: number, pcm: Uint8Array): boolean {
    this.#calledAt = performance.now();
    if (sequence < this.#nextSequence) return false;
    if (sequence > this.#nextSequence || pcm.length % 2 !== 0) {
      throw new Refusal(
        'bad-input',
        'A part of the recording did not arrive. Finish it to keep what is there.',
      );
    }
    try {
      this.#wav.append(pcm);
    } catch (cause) {
      throw storageRefusal(cause, 'go on recording');
    }
    this.#nextSequence++;
    return true;
  }

  /** May be tried again when it throws, as on a full disk. */
  finish(): void {
    this.#calledAt = performance.now();
    try {
      this.#wav.finish();
    } catch (cause) {
      throw storageRefusal(cause, 'close the recording');
    }
  }
}

import { existsSync, openSync, fsyncSync, closeSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { mono, pcmStream } from '../../speech/decode/pcm-stream.ts';
import { writeFlac } from '../exporter/flac.ts';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { AUDIO_FILE } from './recorder.ts';

const COMPACT = 'recording.flac';
/** The decoder's full scale is 32,767 and the file's 32,768; a sample that differs by more is another sample. */
const SAME_SAMPLE = 1.5 / 32_768;

/**
 * Keeps recordings as FLAC, without loss in about half the space. A recording is written compact and compared with what
 * was recorded while the program runs, and takes its place only at the next start, when no player has it open. Until
 * then both are there; whatever happens, one of them is whole.
 */
export class CompactStorage {
  readonly #library: Library;
  /** Whether there is something more urgent: then nothing new is begun. */
  readonly #busy: () => boolean;
  #stopped = false;

  constructor(library: Library, busy: () => boolean) {
    this.#library = library;
    this.#busy = busy;
  }

  /** Puts compact recordings that were finished at an earlier time in the place of the long ones. */
  swap(): void {
    for (const take of this.#library.list()) {
      const folder = this.#library.folders.pathOf(take.id);
      if (take.audioFile === AUDIO_FILE && existsSync(join(folder, COMPACT))) {
        this.#library.change(take.id, { audioFile: COMPACT });
        rmSync(join(folder, AUDIO_FILE), { force: true });
      } else if (take.audioFile === COMPACT) rmSync(join(folder, AUDIO_FILE), { force: true });
    }
  }

  /** Writes what is not compact yet, one recording after the other. One that cannot be is left as it is. */
  async compact(): Promise<void> {
    for (const take of this.#library.list()) {
      if (this.#stopped || this.#busy()) return;
      if (isWorthIt(take))
        await this.#write(this.#library.folders.pathOf(take.id), take.title).catch(() => undefined);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async #write(folder: string, title: string): Promise<void> {
    const [from, to, draft] = [AUDIO_FILE, COMPACT, `${COMPACT}.part`].map((name) => join(folder, name));
    if (from === undefined || to === undefined || draft === undefined || existsSync(to)) return;
    try {
      await writeFlac({ from, to: draft, title });
      if (this.#stopped || !(await soundsTheSame(from, draft))) return;
      const file = openSync(draft, 'r');
      fsyncSync(file);
      closeSync(file);
      // The take may have been deleted meanwhile, and its folder with it.
      if (existsSync(from)) renameSync(draft, to);
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

const isWorthIt = ({ origin, status, audioFile }: StoredTake): boolean =>
  origin === 'recorded' && status === 'ready' && audioFile === AUDIO_FILE;

/** Compares two files sample for sample. */
async function soundsTheSame(one: string, other: string): Promise<boolean> {
  const files = await Promise.all([open(one, 'r'), open(other, 'r')]);
  try {
    const [a, b] = await Promise.all([samplesOf(files[0], one), samplesOf(files[1], other)]);
    for (;;) {
      const [left, right] = await Promise.all([a.next(), b.next()]);
      if (left.done || right.done) return left.done === right.done;
      if (left.value.length !== right.value.length) return false;
      if (left.value.some((sample, at) => !(Math.abs(sample - (right.value[at] ?? 9)) < SAME_SAMPLE)))
        return false;
    }
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

/** A file's samples in blocks of one length, however its decoder divides them. */
async function samplesOf(
  file: Parameters<typeof pcmStream>[0],
  path: string,
): Promise<AsyncGenerator<Float32Array>> {
  const stream = await pcmStream(file, path, path);
  return (async function* () {
    const block = new Float32Array(65_536);
    let filled = 0;
    for await (const { channels } of stream) {
      let samples = mono(channels);
      while (samples.length > 0) {
        const room = Math.min(samples.length, block.length - filled);
        block.set(samples.subarray(0, room), filled);
        filled += room;
        samples = samples.subarray(room);
        if (filled === block.length) {
          yield block.slice();
          filled = 0;
        }
      }
    }
    if (filled > 0) yield block.slice(0, filled);
  })();
}

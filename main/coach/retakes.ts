import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { correctedWords } from '../../core/corrected-take.ts';
import { cutAround, movedMoments } from '../../core/retake.ts';
import type { Cut, Replaced } from '../../core/retake.ts';
import { decodeFailure } from '../../speech/decode/pcm-stream.ts';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { AUDIO_FILE, newTake } from '../recorder/recorder.ts';
import type { Framing } from '../recorder/recorder.ts';
import { splice } from '../recorder/splice.ts';
import { Refusal } from '../refusal.ts';

interface Retake {
  readonly of: StoredTake;
  readonly cut: Cut;
}

/**
 * Parts of takes that are spoken anew. The piece is recorded as any take is, so that nothing can happen to it; when it is
 * finished, a new take is made of the old one and the piece, and only then does the piece go. The old take stays.
 */
export class Retakes {
  readonly #library: Library;
  readonly #running = new Map<string, Retake>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** What is to be replaced, before the piece is recorded. Throws a Refusal when it cannot be. */
  prepare(replaced: Replaced): { readonly retake: Retake; readonly framing: Framing } {
    const of = this.#library.get(replaced.takeId);
    const words = correctedWords(
      this.#library.transcript(of.id)?.words ?? [],
      this.#library.corrections(of.id),
    );
    const cut = cutAround(words, replaced, of.durationSec);
    if (!cut || of.audioFile === null)
      throw new Refusal(
        'bad-input',
        'This take has no such part to record again. Open it anew, then try again.',
      );
    const { walkthroughId, lens, level } = of;
    return {
      retake: { of, cut },
      framing: { title: `${of.title}, a part again`, walkthroughId, lens, level },
    };
  }

  begin(pieceId: string, retake: Retake): void {
    this.#running.set(pieceId, retake);
  }

  forget(pieceId: string): void {
    this.#running.delete(pieceId);
  }

  /**
   * Puts a finished piece in its place in a new take.
   * @returns the new take; the piece itself, with the reason, when they could not be joined; and the recording itself
   * when it was none to replace a part
   */
  async finish(pieceId: string): Promise<StoredTake> {
    const piece = this.#library.get(pieceId);
    const retake = this.#running.get(pieceId);
    this.#running.delete(pieceId);
    if (!retake) return piece;
    try {
      const joined = await this.#joined(retake, piece);
      this.#library.remove(pieceId);
      return joined;
    } catch (cause) {
      const why = cause instanceof Refusal ? cause.message : decodeFailure(cause, 'the take').message;
      return this.#library.change(pieceId, {
        status: 'failed',
        problem: `This part could not be put into “${retake.of.title}”, so it is a take of its own. ${why}`,
      });
    }
  }

  async #joined({ of, cut }: Retake, piece: StoredTake): Promise<StoredTake> {
    const [original, pieceAudio] = [this.#library.audioPath(of), this.#library.audioPath(piece)];
    if (original === null || pieceAudio === null)
      throw new Refusal('not-found', 'The audio of the take is gone.');
    const id = randomUUID();
    const { title, walkthroughId, lens, level } = of;
    const folder = this.#library.folders.create(id);
    try {
      const { durationSec, pieceSec } = await splice(
        { original, piece: pieceAudio, to: join(folder, AUDIO_FILE) },
        cut,
      );
      return this.#library.save({
        ...newTake(id, { title, walkthroughId, lens, level }),
        origin: of.origin,
        status: 'saved',
        audioFile: AUDIO_FILE,
        durationSec,
        moments: movedMoments(of.moments, cut, pieceSec),
        retakeOf: of.id,
      });
    } catch (cause) {
      this.#library.folders.remove(id);
      throw cause;
    }
  }
}

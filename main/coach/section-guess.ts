import type { LiveSection } from '../../core/live-captions.ts';
import type { Embed } from '../../core/sections/embedding.ts';
import { readWords } from '../../core/sections/read.ts';
import type { Word } from '../../core/take.ts';

/** A sentence or two: what fewer words seem to tell is chance, and most people begin with the situation. */
const FIRST_WORDS = 25;
/** About three seconds of speech: fewer new words seldom change what is being told. */
const NEW_WORDS = 8;
/** Reading may take this share of the time, so that the words themselves never wait for it. */
const SHARE = 0.1;
/** The first reading loads its models, which says nothing about the next. */
const LONGEST_REST_MS = 6000;

/**
 * Which sections a recording that is going on has been heard to tell. Everything said so far is read anew each time,
 * because a later sentence can show what an earlier one was; so a guess may move until the recording is over.
 */
export class SectionGuess {
  readonly #embed: Embed;
  readonly #onGuess: (sections: LiveSection[]) => void;
  #wanted = FIRST_WORDS;
  #reading = false;
  #notBefore = 0;
  #over = false;
  #latest: readonly Word[] = [];
  #resting: NodeJS.Timeout | undefined;

  constructor(embed: Embed, onGuess: (sections: LiveSection[]) => void) {
    this.#embed = embed;
    this.#onGuess = onGuess;
  }

  /** All words heard so far. Returns at once; those that come while others are being read are read after them. */
  hear(words: readonly Word[]): void {
    this.#latest = words;
    this.#readWhenDue();
  }

  /** The recording is over, and what is left of it comes first. */
  end(): void {
    this.#over = true;
    clearTimeout(this.#resting);
  }

  #readWhenDue(): void {
    if (this.#over || this.#reading || this.#latest.length < this.#wanted) return;
    clearTimeout(this.#resting);
    const restMs = this.#notBefore - performance.now();
    if (restMs > 0) {
      this.#resting = setTimeout(() => this.#readWhenDue(), restMs);
      return;
    }
    this.#reading = true;
    // A guess that fails is no loss: the review reads the words itself.
    this.#read(this.#latest)
      .catch(() => undefined)
      .finally(() => this.#readWhenDue());
  }

  async #read(words: readonly Word[]): Promise<void> {
    const started = performance.now();
    try {
      const { clauses } = await readWords(words, this.#embed);
      this.#wanted = words.length + NEW_WORDS;
      const told = clauses.filter(({ section }, at) => section !== clauses[at - 1]?.section);
      if (!this.#over)
        this.#onGuess(
          told.map(({ section, firstWord }) => ({ section, atSec: words[firstWord]?.start ?? 0 })),
        );
    } finally {
      this.#reading = false;
      const now = performance.now();
      this.#notBefore = now + Math.min(LONGEST_REST_MS, (now - started) / SHARE);
    }
  }
}

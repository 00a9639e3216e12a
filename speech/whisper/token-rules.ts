/** The special tokens of one Whisper vocabulary and the tokens that are never written. */
export interface Vocabulary {
  readonly size: number;
  /** End of transcript: all ordinary text tokens lie below it. */
  readonly endOfText: number;
  readonly noSpeech: number;
  readonly noTimestamps: number;
  /** <|0.00|>; each later token is 20 ms more. */
  readonly firstTimestamp: number;
  /** Fed before the first token: start of transcript and, in multilingual models, language and task. */
  readonly prompt: readonly number[];
  readonly suppressed: ReadonlySet<number>;
  readonly suppressedAtStart: ReadonlySet<number>;
  /** Tokens that are a whole hesitation: " um", " Uh". */
  readonly hesitations: readonly number[];
  /** The latest first timestamp, in steps of 20 ms (1 s in all published models). */
  readonly latestInitialTimestamp: number;
}

export interface Choice {
  readonly token: number;
  /** Natural log of the token's probability before any rule. */
  readonly logProbability: number;
  /** The likeliest hesitation in its place, whatever was chosen. */
  readonly hesitation: Hesitation;
}

/** How near Whisper was to writing a hesitation. */
export interface Hesitation {
  /** The likeliest of them. */
  readonly token: number;
  /** Natural log of the probability of all of them together. */
  readonly logProbability: number;
}

/** Each timestamp is this much later than the one before. */
export const SECONDS_PER_STAMP = 0.02;
/** Less than this before the end of the speech is padding, not a segment. */
const SHORTEST_SEGMENT_SEC = 0.5;

/**
 * Logits this far below the chosen token's add less than 1 % to the softmax's sum over 52 k tokens, and their exp is not
 * taken.
 */
const NEGLIGIBLE = 16;
/** The others' exp is looked up, each step of the table at its middle: right to 0.1 %, and four times as fast. */
const STEPS = 256;
const EXP_OF_LESS = Float64Array.from({ length: NEGLIGIBLE * STEPS }, (_, i) => Math.exp(-(i + 0.5) / STEPS));

/**
 * Whisper's greedy choice under its timestamp rules (openai/whisper decoding.py, ApplyTimestampRules): timestamps come
 * in pairs, never decrease, one comes first and none later than 1 s; and when all timestamps together are likelier than
 * any one text token, a timestamp is written.
 * Allocates nothing: a window takes a hundred of these over 52 k logits each.
 */
export class TokenRules {
  readonly #vocabulary: Vocabulary;
  /** 1 for each text token that may be written. */
  readonly #allowed: Uint8Array;
  #written = 0;
  #last = -1;
  #secondLast = -1;
  #lastTimestamp = -1;
  /** A segment that opens before this timestamp has words. */
  #silentFrom = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#allowed = Uint8Array.from({ length: vocabulary.endOfText }, (_, token) =>
      vocabulary.suppressed.has(token) ? 0 : 1,
    );
  }

  /**
   * Forgets all that was written, for the next window.
   * @param speechSec into the window up to which somebody speaks
   */
  restart(speechSec: number): void {
    this.#silentFrom =
      this.#vocabulary.firstTimestamp + (speechSec - SHORTEST_SEGMENT_SEC) / SECONDS_PER_STAMP;
    this.#written = 0;
    this.#last = this.#secondLast = this.#lastTimestamp = -1;
  }

  write(token: number): void {
    this.#secondLast = this.#last;
    this.#last = token;
    this.#written++;
    if (token >= this.#vocabulary.firstTimestamp) this.#lastTimestamp = token;
  }

  /**
   * @param logits of the whole vocabulary, starting at `offset`
   * @param temperature 0 is greedy; above it the text logits get Gumbel noise from `random`, which samples from the
   *   softened distribution without normalising it
   */
  choose(logits: Float32Array, offset: number, temperature: number, random: () => number): Choice {
    const text = this.#bestText(logits, offset, temperature, random);
    const stamp = this.#bestTimestamp(logits, offset);
    const token = this.#pick(text, stamp);
    const logSum = this.#logSum(logits, offset, logits[offset + token]);
    return {
      token,
      logProbability: logits[offset + token] - logSum,
      hesitation: this.#hesitation(logits, offset, logSum),
    };
  }

  #hesitation(logits: Float32Array, offset: number, logSum: number): Hesitation {
    let token = -1;
    let best = -Infinity;
    let sum = 0;
    for (const candidate of this.#vocabulary.hesitations) {
      const log = logits[offset + candidate] - logSum;
      sum += Math.exp(log);
      if (log > best) {
        best = log;
        token = candidate;
      }
    }
    return { token, logProbability: Math.log(sum) };
  }

  #pick(text: Candidate, stamp: Candidate & { readonly logSum: number }): number {
    if (stamp.token < 0) return text.token;
    if (text.token < 0) return stamp.token;
    return stamp.logSum > text.logit ? stamp.token : text.token;
  }

  #bestText(logits: Float32Array, offset: number, temperature: number, random: () => number): Candidate {
    const { endOfText, suppressedAtStart, firstTimestamp } = this.#vocabulary;
    if (this.#written === 0) return NO_CANDIDATE;
    let token = -1;
    let best = -Infinity;
    const lastIsTimestamp = this.#last >= firstTimestamp;
    const atStart = this.#written === 1;
    const pairIsOpen = lastIsTimestamp && !this.#secondLastIsTimestamp();
    if (!pairIsOpen || atStart) {
      for (let i = 0; i < endOfText; i++) {
        const logit = logits[offset + i] + (temperature > 0 ? temperature * gumbel(random) : 0);
        if (logit <= best || this.#allowed[i] === 0 || (atStart && suppressedAtStart.has(i))) continue;
        best = logit;
        token = i;
      }
    }
    if (!atStart && !this.#leavesWordsOut() && logits[offset + endOfText] > best)
      return { token: endOfText, logit: logits[offset + endOfText] };
    return { token, logit: best };
  }

  /**
   * Whether the end of text would leave speech to the next window. Whisper opens a segment and writes nothing in it when
   * a sentence seems to go on after its 30 s: it was trained on windows that are cut anywhere. These are cut at pauses where
   * there are any, and the sentence is all there. Left to the next window, every sixth one had to be encoded again; written here, 3.18 % of
   * the words of 20 synthesised answers were wrong instead of 3.20 %, and none more of the real recordings.
   */
  #leavesWordsOut(): boolean {
    const segmentIsOpen = this.#last >= this.#vocabulary.firstTimestamp && this.#secondLastIsTimestamp();
    return segmentIsOpen && this.#last < this.#silentFrom;
  }

  #bestTimestamp(logits: Float32Array, offset: number): Candidate & { readonly logSum: number } {
    const { firstTimestamp, size, latestInitialTimestamp } = this.#vocabulary;
    const lastIsTimestamp = this.#last >= firstTimestamp;
    if (lastIsTimestamp && (this.#written === 1 || this.#secondLastIsTimestamp())) {
      return { ...NO_CANDIDATE, logSum: -Infinity };
    }
    const end = this.#written === 0 ? firstTimestamp + latestInitialTimestamp + 1 : size;
    // A segment may start where the last one ended, but must be longer than nothing.
    const begin =
      this.#lastTimestamp < 0
        ? firstTimestamp
        : lastIsTimestamp
          ? this.#lastTimestamp
          : this.#lastTimestamp + 1;
    let token = -1;
    let best = -Infinity;
    for (let i = begin; i < end; i++) {
      if (logits[offset + i] > best) {
        best = logits[offset + i];
        token = i;
      }
    }
    let sum = 0;
    for (let i = begin; i < end; i++) sum += Math.exp(logits[offset + i] - best);
    return { token, logit: best, logSum: token < 0 ? -Infinity : best + Math.log(sum) };
  }

  #secondLastIsTimestamp(): boolean {
    return this.#secondLast >= this.#vocabulary.firstTimestamp;
  }

  /** @param chosen the chosen token's logit, from which the sum is taken: only what no rule allows lies far above it */
  #logSum(logits: Float32Array, offset: number, chosen: number): number {
    const { size } = this.#vocabulary;
    let sum = 0;
    for (let i = offset; i < offset + size; i++) {
      const below = chosen - logits[i];
      if (below >= 0) {
        if (below < NEGLIGIBLE) sum += EXP_OF_LESS[(below * STEPS) | 0];
      } else sum += Math.exp(-below);
    }
    return chosen + Math.log(sum);
  }
}

interface Candidate {
  readonly token: number;
  readonly logit: number;
}

const NO_CANDIDATE: Candidate = { token: -1, logit: -Infinity };

const gumbel = (random: () => number) => -Math.log(-Math.log(Math.max(1e-12, random())));

import { deflateRawSync } from 'node:zlib';
import type { Decoder, Encoded } from './decoder.ts';
import { TokenRules } from './token-rules.ts';
import type { Vocabulary } from './token-rules.ts';

/** Whisper's own thresholds (openai/whisper transcribe.py). */
const HIGHEST_COMPRESSION = 2.4;
const LOWEST_LOG_PROBABILITY = -1;
const SILENCE_PROBABILITY = 0.6;
/** Greedy first; then at most two softened tries, so that a bad window costs at most three. */
const TEMPERATURES = [0, 0.4, 0.8];
/** Half of the model's text context, as Whisper itself allows. */
const MOST_TOKENS = 224;
/** The same n tokens this many times in a row are a loop, and the try ends there. */
const LOOP = { longest: 12, repeats: 4 };

export interface DecodedWindow {
  /** Text tokens only, in order. */
  readonly tokens: readonly number[];
  /** Natural log of each token's probability. */
  readonly logProbabilities: readonly number[];
  /** Seconds into the window up to which the model says it has written; null when it gave no closing timestamp. */
  readonly writtenUntil: number | null;
}

const NOTHING: DecodedWindow = { tokens: [], logProbabilities: [], writtenUntil: null };

export interface WindowDecoderOptions {
  readonly decoder: Decoder;
  readonly vocabulary: Vocabulary;
  readonly textOf: (tokens: readonly number[]) => string;
}

/** Turns one encoded window into text tokens, guarded against silence, loops and guesses. */
export class WindowDecoder {
  readonly #options: WindowDecoderOptions;
  readonly #rules: TokenRules;

  constructor(options: WindowDecoderOptions) {
    this.#options = options;
    this.#rules = new TokenRules(options.vocabulary);
  }

  /** @param keepGoing is asked before each token; false ends the decoding with what there is. */
  async decode(encoded: Encoded, keepGoing: () => boolean): Promise<DecodedWindow> {
    let best: Attempt | null = null;
    for (const temperature of TEMPERATURES) {
      const attempt = await this.#attempt(encoded, temperature, keepGoing);
      if (attempt.noSpeech > SILENCE_PROBABILITY && attempt.meanLogProbability < LOWEST_LOG_PROBABILITY)
        return NOTHING;
      if (!best || attempt.meanLogProbability > best.meanLogProbability || best.looped) best = attempt;
      if (!attempt.looped && attempt.meanLogProbability >= LOWEST_LOG_PROBABILITY) return attempt;
      if (!keepGoing()) break;
    }
    return best && !best.looped ? best : NOTHING;
  }

  async #attempt(encoded: Encoded, temperature: number, keepGoing: () => boolean): Promise<Attempt> {
    const { decoder, vocabulary } = this.#options;
    const random = seeded(Math.round(temperature * 100));
    const run = await decoder.open(encoded, vocabulary.prompt);
    const noSpeech = probabilityOf(run.logits, vocabulary, run.logits.length - vocabulary.size);
    const tokens: number[] = [];
    const logProbabilities: number[] = [];
    let logits = run.logits;
    let sum = 0;
    let written = 0;
    let lastTimestamp: number | null = null;
    this.#rules.restart();
    while (written < MOST_TOKENS && keepGoing()) {
      const { token, logProbability } = this.#rules.choose(
        logits,
        logits.length - vocabulary.size,
        temperature,
        random,
      );
      sum += logProbability;
      written++;
      if (token === vocabulary.endOfText) break;
      this.#rules.write(token);
      if (token < vocabulary.endOfText) {
        tokens.push(token);
        logProbabilities.push(logProbability);
        if (endsInLoop(tokens)) break;
      } else lastTimestamp = (token - vocabulary.firstTimestamp) * 0.02;
      logits = await run.step(token);
    }
    const looped = endsInLoop(tokens) || compression(this.#options.textOf(tokens)) > HIGHEST_COMPRESSION;
    const writtenUntil = written < MOST_TOKENS ? lastTimestamp : null;
    return {
      tokens,
      logProbabilities,
      writtenUntil,
      looped,
      noSpeech,
      meanLogProbability: sum / (written + 1),
    };
  }
}

interface Attempt extends DecodedWindow {
  readonly looped: boolean;
  readonly noSpeech: number;
  readonly meanLogProbability: number;
}

/** Probability of the no-speech token after the start of transcript; 0 where the vocabulary has none. */
function probabilityOf(logits: Float32Array, { size, noSpeech }: Vocabulary, offset: number): number {
  if (noSpeech === null) return 0;
  let sum = 0;
  for (let i = offset; i < offset + size; i++) sum += Math.exp(logits[i] - logits[offset + noSpeech]);
  return 1 / sum;
}

function endsInLoop(tokens: readonly number[]): boolean {
  for (let length = 1; length <= LOOP.longest; length++) {
    const span = length * LOOP.repeats;
    if (tokens.length < span) return false;
    const from = tokens.length - span;
    let same = true;
    for (let i = from; i < tokens.length - length && same; i++) same = tokens[i] === tokens[i + length];
    if (same) return true;
  }
  return false;
}

/** Repetitive text compresses well: bytes over deflated bytes. Whisper's measure. */
function compression(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length === 0 ? 0 : bytes.length / deflateRawSync(bytes).length;
}

/** mulberry32, so that the same audio always gives the same words. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

import { writeWindow } from './greedy-pass.ts';
import type { Pass, WindowToWrite } from './greedy-pass.ts';
import { isRepetitive, lengthWithoutLoop } from './repetition.ts';
import { TokenRules } from './token-rules.ts';
import type { Hesitation, Vocabulary } from './token-rules.ts';

/** Whisper's own thresholds (openai/whisper transcribe.py). */
const LOWEST_LOG_PROBABILITY = -1;
const SILENCE_PROBABILITY = 0.6;
/** Greedy first; then at most two softened tries, so that a bad window costs at most three. */
const TEMPERATURES = [0, 0.4, 0.8];

export interface DecodedWindow {
  /** Text tokens only, in order. */
  readonly tokens: readonly number[];
  /** Natural log of each token's probability. */
  readonly logProbabilities: readonly number[];
  /** Before each token, and after the last: the nearest that Whisper came to a hesitation there. */
  readonly hesitations: readonly Hesitation[];
  /** Seconds into the window up to which the model says it wrote; null when it closed no segment. */
  readonly writtenUntil: number | null;
  /** True when the model says itself that speech goes on there: the rest must be decoded again. */
  readonly open: boolean;
}

const NOTHING: DecodedWindow = {
  tokens: [],
  logProbabilities: [],
  hesitations: [],
  writtenUntil: null,
  open: false,
};

export interface WindowDecoderOptions {
  readonly vocabulary: Vocabulary;
  readonly textOf: (tokens: readonly number[]) => string;
}

/** Turns one window into text tokens, guarded against silence, loops and guesses. */
export class WindowDecoder {
  readonly #options: WindowDecoderOptions;
  readonly #rules: TokenRules;

  constructor(options: WindowDecoderOptions) {
    this.#options = options;
    this.#rules = new TokenRules(options.vocabulary);
  }

  /** @param keepGoing is asked before each token; false ends the decoding with what there is. */
  async decode(window: WindowToWrite, keepGoing: () => boolean): Promise<DecodedWindow> {
    let best: { readonly pass: Pass; readonly repetitive: boolean } | null = null;
    for (const temperature of TEMPERATURES) {
      const pass = await writeWindow(this.#options.vocabulary, this.#rules, window, temperature, keepGoing);
      if (pass.noSpeech > SILENCE_PROBABILITY && pass.meanLogProbability < LOWEST_LOG_PROBABILITY)
        return NOTHING;
      const repetitive = pass.ended === 'looping' || isRepetitive(this.#options.textOf(pass.tokens));
      const better =
        !best ||
        (best.repetitive && !repetitive) ||
        (best.repetitive === repetitive && pass.meanLogProbability > best.pass.meanLogProbability);
      if (better) best = { pass, repetitive };
      if (pass.ended === 'stopped') break;
      if (!repetitive && pass.meanLogProbability >= LOWEST_LOG_PROBABILITY) break;
    }
    return best ? written(best.pass) : NOTHING;
  }
}

function written(pass: Pass): DecodedWindow {
  const { tokens, logProbabilities, hesitations, lastTimestamp, tokensAtLastTimestamp, ended } = pass;
  const keep = (length: number, open: boolean) => ({
    tokens: tokens.slice(0, length),
    logProbabilities: logProbabilities.slice(0, length),
    hesitations: hesitations.slice(0, length + 1),
    writtenUntil: lastTimestamp,
    open,
  });
  // Text after the last closed segment is broken off: it is written again, from that segment's end.
  if (ended === 'too-long' && lastTimestamp !== null) return keep(tokensAtLastTimestamp, true);
  if (ended === 'looping') return keep(lengthWithoutLoop(tokens), false);
  return keep(tokens.length, ended === 'segment-open');
}

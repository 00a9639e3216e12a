import type { HeardWindow } from './decoder.ts';
import { loopAtEnd } from './repetition.ts';
import { SECONDS_PER_STAMP } from './token-rules.ts';
import type { Hesitation, TokenRules, Vocabulary } from './token-rules.ts';

/** Half of the model's text context, as Whisper itself allows. */
const MOST_TOKENS = 224;

/** What one pass over a window wrote, timestamps left out. */
export interface Pass {
  readonly tokens: readonly number[];
  /** Natural log of each token's probability. */
  readonly logProbabilities: readonly number[];
  /** Before each token, and after the last: the nearest that Whisper came to a hesitation there. */
  readonly hesitations: readonly Hesitation[];
  /** Seconds into the window of the last timestamp written, null when there is none but the first. */
  readonly lastTimestamp: number | null;
  /** Tokens written before that timestamp. */
  readonly tokensAtLastTimestamp: number;
  readonly ended: 'finished' | 'segment-open' | 'too-long' | 'looping' | 'stopped';
  /** Probability that nobody speaks, as the model saw it before the first token. */
  readonly noSpeech: number;
  readonly meanLogProbability: number;
}

/** One window as the decoder hears it, and how far into it somebody speaks. */
export interface WindowToWrite {
  readonly heard: HeardWindow;
  readonly speechSec: number;
}

/**
 * Writes one window token by token, each the likeliest that the rules allow (or, above temperature 0, a sample).
 * Always ends: at the end of text, at 224 tokens, in a loop, or when told to stop.
 */
export async function writeWindow(
  vocabulary: Vocabulary,
  rules: TokenRules,
  { heard, speechSec }: WindowToWrite,
  temperature: number,
  keepGoing: () => boolean,
): Promise<Pass> {
  const random = seeded(Math.round(temperature * 100));
  const noSpeech = probabilityOf(vocabulary.noSpeech, heard.logits, vocabulary.size);
  const step = heard.begin();
  const tokens: number[] = [];
  const logProbabilities: number[] = [];
  const hesitations: Hesitation[] = [];
  let logits = heard.logits;
  let sum = 0;
  let written = 0;
  let lastTimestamp: number | null = null;
  let tokensAtLastTimestamp = 0;
  let segmentOpen = true;
  let ended: Pass['ended'] = 'too-long';
  rules.restart(speechSec);
  while (written < MOST_TOKENS) {
    if (!keepGoing()) {
      ended = 'stopped';
      break;
    }
    const choice = rules.choose(logits, logits.length - vocabulary.size, temperature, random);
    sum += choice.logProbability;
    written++;
    // A timestamp may come between two tokens: its step and the next one speak of the same place.
    const said = hesitations[tokens.length];
    if (!said || said.logProbability < choice.hesitation.logProbability)
      hesitations[tokens.length] = choice.hesitation;
    if (choice.token === vocabulary.endOfText) {
      ended = segmentOpen && tokensAtLastTimestamp === tokens.length ? 'segment-open' : 'finished';
      break;
    }
    rules.write(choice.token);
    if (choice.token < vocabulary.endOfText) {
      tokens.push(choice.token);
      logProbabilities.push(choice.logProbability);
      segmentOpen = true;
      if (loopAtEnd(tokens) > 0) {
        ended = 'looping';
        break;
      }
    } else if (tokens.length > 0) {
      // The first stamp after text closes a segment; a second one opens the next.
      segmentOpen = tokensAtLastTimestamp === tokens.length;
      tokensAtLastTimestamp = tokens.length;
      lastTimestamp = (choice.token - vocabulary.firstTimestamp) * SECONDS_PER_STAMP;
    }
    logits = await step(choice.token);
  }
  return {
    tokens,
    logProbabilities,
    hesitations,
    lastTimestamp,
    tokensAtLastTimestamp,
    ended,
    noSpeech,
    meanLogProbability: sum / Math.max(1, written),
  };
}

/** Softmax of one token at the first position, the start of transcript, where Whisper's no-speech probability lives. */
function probabilityOf(token: number, logits: Float32Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.exp(logits[i] - logits[token]);
  return 1 / sum;
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

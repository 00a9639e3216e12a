import { isHesitation } from '../../core/text-words.ts';
import { wordsOfTokens } from '../alignment/token-words.ts';
import type { DecodedWindow } from '../whisper/decode-window.ts';

/**
 * Whisper was taught on captions without hesitations and leaves most of them out, but it hears them: where somebody said
 * one, its probability rises from about e^-14 to e^-3. Below this nothing is looked for. On other synthetic voices than
 * the development takes', 99 % of the hesitations lie above, and 1 % of all other places.
 */
const LEAST_LOG_PROBABILITY = -8;

/** The words of a window with every hesitation in its place that Whisper may have heard and not written. */
export interface Script {
  readonly tokens: readonly number[];
  readonly logProbabilities: readonly number[];
  /** Indexes of the tokens that Whisper did not write. */
  readonly unwritten: ReadonlySet<number>;
}

/**
 * Puts hesitations back where Whisper came near to writing them. They are suppositions until the audio is asked: each
 * gets a row of its own in the alignment, and so a time of its own, which no neighbour has to cover any more.
 */
export function withUnwritten(window: DecodedWindow, textOf: (tokens: readonly number[]) => string): Script {
  const words = wordsOfTokens(window.tokens, textOf);
  const beginsWord = new Set(words.map((word) => word.firstToken));
  const besideHesitation = new Set(
    words.flatMap((word) => (isHesitation(word.text) ? [word.firstToken, word.endToken] : [])),
  );
  const tokens: number[] = [];
  const logProbabilities: number[] = [];
  const unwritten = new Set<number>();
  window.tokens.forEach((token, i) => {
    const heard = window.hesitations[i];
    if (beginsWord.has(i) && !besideHesitation.has(i) && heard.logProbability > LEAST_LOG_PROBABILITY) {
      unwritten.add(tokens.length);
      tokens.push(heard.token);
      logProbabilities.push(heard.logProbability);
    }
    tokens.push(token);
    logProbabilities.push(window.logProbabilities[i]);
  });
  return { tokens, logProbabilities, unwritten };
}

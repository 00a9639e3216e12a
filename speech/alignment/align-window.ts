import type { Script } from '../hesitations/unwritten.ts';
import type { HeardWindow } from '../whisper/decoder.ts';
import type { WhisperModel } from '../whisper/model.ts';
import { attentionFit } from './attention-cost.ts';
import { firstColumns } from './dtw.ts';
import { wordsOfTokens } from './token-words.ts';

const SECONDS_PER_FRAME = 0.02;
const SAMPLES_PER_FRAME = 320;
const ENCODER_FRAMES = 1500;

export interface TimedWord {
  text: string;
  start: number;
  end: number;
  /** Geometric mean of the probabilities of the word's tokens. */
  confidence: number;
  /** Natural log of Whisper's probability of a hesitation that it did not write; null for a word that it wrote. */
  unwritten: number | null;
}

/**
 * Times for the words of one decoded window: the text is fed to the decoder once more, whole, and its attention to the
 * audio is walked by dynamic time warping (openai/whisper timing.py).
 * @param samples of real audio in the window, at 16 kHz
 * @returns words with seconds into the window
 */
export async function alignWindow(
  model: WhisperModel,
  heard: HeardWindow,
  script: Script,
  samples: number,
): Promise<TimedWord[]> {
  if (script.tokens.length === 0) return [];
  const { vocabulary, timing } = model;
  const tokens = [...vocabulary.prompt, vocabulary.noTimestamps, ...script.tokens, vocabulary.endOfText];
  const layers = [...new Set(timing.heads.map(([layer]) => layer))];
  const attended = await heard.attend(tokens, layers);
  const frames = Math.min(ENCODER_FRAMES, Math.ceil(samples / SAMPLES_PER_FRAME));
  const fit = attentionFit(attended, timing.heads, tokens.length, ENCODER_FRAMES, frames);
  // Row of no-timestamps stands for what comes before the first word; the end of text is left out.
  const skipped = vocabulary.prompt.length;
  const rows = script.tokens.length + 1;
  const columns = firstColumns(fit.subarray(skipped * frames, (skipped + rows) * frames), rows, frames);
  // Attention moves to a token one row before it is written: the row of the token before predicts it.
  const at = (token: number, lagSec: number) =>
    Math.max(0, (token < rows ? columns[token] : frames) * SECONDS_PER_FRAME - lagSec);
  return wordsOfTokens(script.tokens, model.textOf).map((word) => ({
    text: word.text,
    start: at(word.firstToken, timing.startLagSec),
    end: Math.max(at(word.firstToken, timing.startLagSec), at(word.punctuationFrom, timing.endLagSec)),
    unwritten: script.unwritten.has(word.firstToken) ? script.logProbabilities[word.firstToken] : null,
    confidence: meanProbability(script.logProbabilities.slice(word.firstToken, word.endToken)),
  }));
}

const meanProbability = (logs: readonly number[]) =>
  Math.min(1, Math.exp(logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length)));

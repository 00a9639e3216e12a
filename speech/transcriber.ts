import { join } from 'node:path';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Word } from '../core/take.ts';
import { alignWindow } from './alignment/align-window.ts';
import type { TimedWord } from './alignment/align-window.ts';
import { loudnessOf, refineEdges } from './alignment/word-edges.ts';
import { SAMPLE_RATE } from './decode/pcm.ts';
import { isFiller } from './fillers.ts';
import { MODEL_PATHS } from './models.ts';
import type { SpeechFailure } from './speech.ts';
import { SileroVad, VAD_FRAME } from './vad/silero.ts';
import { speechStretches, speechWindows } from './vad/speech-windows.ts';
import type { Stretch } from './vad/speech-windows.ts';
import { WindowDecoder } from './whisper/decode-window.ts';
import { logMel } from './whisper/mel.ts';
import { loadWhisper } from './whisper/model.ts';
import type { WhisperModel } from './whisper/model.ts';

/** When the model stops this long before the speech of a window does, the rest is decoded as a window of its own. */
const UNWRITTEN_SEC = 2.5;
/** Voice activity takes about a twentieth of the whole, so it gets that part of the progress. */
const GATE_SHARE = 0.05;

export interface Watch {
  readonly onProgress: (fraction: number) => void;
  /** Asked between tokens; false stops at once. */
  readonly keepGoing: () => boolean;
}

/** Whisper with word times, gated by voice activity. Holds the loaded models; one transcription at a time. */
export class Transcriber {
  readonly #vad: SileroVad;
  readonly #model: WhisperModel;
  readonly #decoder: WindowDecoder;

  private constructor(vad: SileroVad, model: WhisperModel) {
    this.#vad = vad;
    this.#model = model;
    this.#decoder = new WindowDecoder(model);
  }

  static async load(modelsDir: string): Promise<Transcriber> {
    const [vad, model] = await Promise.all([
      SileroVad.load(join(modelsDir, MODEL_PATHS.voiceActivity)),
      loadWhisper(join(modelsDir, MODEL_PATHS.whisper)),
    ]);
    return new Transcriber(vad, model);
  }

  /**
   * @param audio mono, 16 kHz
   * @returns words in order, their times within the audio; `no-speech` for silence and noise
   */
  async transcribe(audio: Float32Array, watch: Watch): Promise<Result<Word[], SpeechFailure>> {
    const probabilities = await this.#voiceActivity(audio, watch);
    const stretches = speechStretches(probabilities, audio.length);
    const windows = speechWindows(stretches, probabilities);
    const words: TimedWord[] = [];
    for (const [i, window] of windows.entries()) {
      if (!watch.keepGoing()) return STOPPED;
      words.push(...(await this.#window(audio, window, stretches, watch.keepGoing)));
      watch.onProgress(GATE_SHARE + ((1 - GATE_SHARE) * (i + 1)) / windows.length);
    }
    if (!watch.keepGoing()) return STOPPED;
    if (words.length === 0) return NO_SPEECH;
    refineEdges(words, loudnessOf(audio));
    return ok(words.map((word) => writtenWord(word, audio.length / SAMPLE_RATE)));
  }

  async #voiceActivity(audio: Float32Array, watch: Watch): Promise<number[]> {
    this.#vad.restart();
    const probabilities: number[] = [];
    const frame = new Float32Array(VAD_FRAME);
    for (let at = 0; at < audio.length && watch.keepGoing(); at += VAD_FRAME) {
      const samples = audio.subarray(at, at + VAD_FRAME);
      frame.fill(0, samples.length);
      frame.set(samples);
      probabilities.push(await this.#vad.next(frame));
      if (probabilities.length % 1000 === 0) watch.onProgress((GATE_SHARE * at) / audio.length);
    }
    return probabilities;
  }

  async #window(
    audio: Float32Array,
    window: Stretch,
    stretches: readonly Stretch[],
    keepGoing: () => boolean,
  ) {
    const samples = audio.subarray(window.start, window.end);
    const encoded = await this.#model.encode(logMel(samples));
    const decoded = await this.#decoder.decode(encoded, keepGoing);
    const offset = window.start / SAMPLE_RATE;
    const words = (await alignWindow(this.#model, encoded, decoded, samples.length)).map((word) => ({
      ...word,
      start: word.start + offset,
      end: word.end + offset,
    }));
    const rest = unwritten(window, decoded.writtenUntil, stretches);
    if (rest && keepGoing()) words.push(...(await this.#window(audio, rest, stretches, keepGoing)));
    return words;
  }
}

/** The speech of a window after the point up to which the model says it wrote. Always shorter than the window. */
function unwritten(
  window: Stretch,
  writtenUntil: number | null,
  stretches: readonly Stretch[],
): Stretch | null {
  if (writtenUntil === null || writtenUntil === 0) return null;
  const from = window.start + Math.round(writtenUntil * SAMPLE_RATE);
  const speech = stretches
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => end > start);
  const seconds = speech.reduce((sum, { start, end }) => sum + (end - start) / SAMPLE_RATE, 0);
  return seconds >= UNWRITTEN_SEC ? { start: speech[0].start, end: window.end } : null;
}

function writtenWord(word: TimedWord, duration: number): Word {
  const start = Math.min(word.start, duration);
  return {
    text: word.text,
    start: milliseconds(start),
    end: milliseconds(Math.min(duration, Math.max(start, word.end))),
    confidence: Math.round(word.confidence * 1000) / 1000,
    filler: isFiller(word.text),
  };
}

const milliseconds = (seconds: number) => Math.floor(seconds * 1000) / 1000;

const STOPPED = fail<SpeechFailure>({ reason: 'cancelled', message: 'The transcription was stopped.' });
const NO_SPEECH = fail<SpeechFailure>({
  reason: 'no-speech',
  message: 'No speech found. Check that the microphone was on and record again.',
});

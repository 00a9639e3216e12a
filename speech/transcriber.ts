import { join } from 'node:path';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Word } from '../core/take.ts';
import { isHesitation } from '../core/text-words.ts';
import { alignWindow } from './alignment/align-window.ts';
import type { TimedWord } from './alignment/align-window.ts';
import { loudnessOf } from './alignment/loudness.ts';
import { easeSqueezed } from './alignment/squeezed-words.ts';
import { refineEdges } from './alignment/word-edges.ts';
import { SAMPLE_RATE } from './decode/pcm.ts';
import { isHeard } from './hesitations/heard.ts';
import { refineHesitation } from './hesitations/hesitation-edges.ts';
import { withUnwritten } from './hesitations/unwritten.ts';
import { MODEL_PATHS } from './models.ts';
import type { SpeechFailure } from './speech.ts';
import type { FrontEnd } from './front-end/front-end.ts';
import { startFrontEnd } from './front-end/threaded-front-end.ts';
import type { Stretch } from './vad/speech-windows.ts';
import { VoiceActivity } from './vad/voice-activity.ts';
import type { FoundWindow } from './vad/voice-activity.ts';
import { WindowsAhead } from './windows-ahead.ts';
import type { EncodedWindow } from './windows-ahead.ts';
import { WindowDecoder } from './whisper/decode-window.ts';
import type { DecodedWindow } from './whisper/decode-window.ts';
import { loadWhisper } from './whisper/model.ts';
import type { WhisperModel } from './whisper/model.ts';

/** When the model stops this much speech before the end of a window, the rest is decoded as a window of its own. */
const UNWRITTEN_SEC = 2.5;
/** A window always brings the transcription at least this much further. */
const LEAST_PROGRESS_SEC = 1;

export interface WrittenWindow {
  readonly words: TimedWord[];
  /** The sample from which the next window is looked for. */
  readonly until: number;
}

export interface Watch {
  readonly onProgress: (fraction: number) => void;
  /** Asked between tokens; false stops at once. */
  readonly keepGoing: () => boolean;
}

/** Whisper with word times, gated by voice activity. Holds the loaded models; one transcription at a time. */
export class Transcriber {
  readonly #frontEnd: FrontEnd;
  readonly #model: WhisperModel;
  readonly #decoder: WindowDecoder;

  private constructor(frontEnd: FrontEnd, model: WhisperModel) {
    this.#frontEnd = frontEnd;
    this.#model = model;
    this.#decoder = new WindowDecoder(model);
  }

  /**
   * @param whisper folder of another Whisper model than the bundled one, or null
   * @param thread the module that a thread for the front end begins with; null for none
   */
  static async load(modelsDir: string, whisper: string | null, thread: URL | null): Promise<Transcriber> {
    const folder = whisper ?? join(modelsDir, MODEL_PATHS.whisper);
    const vad = join(modelsDir, MODEL_PATHS.voiceActivity);
    const [frontEnd, model] = await Promise.all([
      startFrontEnd(thread, { vad, whisper: folder }),
      loadWhisper(folder),
    ]);
    return new Transcriber(frontEnd, model);
  }

  async release(): Promise<void> {
    await Promise.all([this.#frontEnd.release(), this.#model.release()]);
  }

  /** Voice activity of a recording that goes on beside other calls. */
  listen(): VoiceActivity {
    return new VoiceActivity(this.#frontEnd.gate());
  }

  /**
   * @param audio mono, 16 kHz
   * @returns words in order, their times within the audio; `no-speech` for silence and noise
   */
  async transcribe(audio: Float32Array, watch: Watch): Promise<Result<Word[], SpeechFailure>> {
    let farthest = 0;
    const upTo = (sample: number) => {
      farthest = Math.max(farthest, sample);
      watch.onProgress(farthest / audio.length);
    };
    const windows = new WindowsAhead(audio, this.#frontEnd, { keepGoing: watch.keepGoing, onSilence: upTo });
    const words: TimedWord[] = [];
    let window = await windows.next(0);
    while (window && watch.keepGoing()) {
      const written = await this.#write(window, watch.keepGoing);
      words.push(...written.words);
      upTo(written.until);
      window = await windows.next(written.until);
    }
    windows.end();
    if (!watch.keepGoing()) return STOPPED;
    return finishedWords(words, audio);
  }

  /**
   * One window of a recording that may still be going on into words.
   * @returns the words, their times within the audio
   */
  async writeWindow(
    audio: Float32Array,
    found: FoundWindow,
    keepGoing: () => boolean,
  ): Promise<WrittenWindow> {
    const encoded = await this.#frontEnd.encode(audio.subarray(found.window.start, found.window.end));
    return this.#write({ ...found, encoded }, keepGoing);
  }

  async #write(
    { window, stretches, encoded }: EncodedWindow,
    keepGoing: () => boolean,
  ): Promise<WrittenWindow> {
    const heard = await this.#model.hear(encoded);
    const speechSec = (window.end - window.start) / SAMPLE_RATE;
    const decoded = await this.#decoder.decode({ heard, speechSec }, keepGoing);
    const until = writtenUntil(window, decoded, stretches);
    const offset = window.start / SAMPLE_RATE;
    const script = withUnwritten(decoded, this.#model.textOf);
    const words = await alignWindow(this.#model, heard, script, until - window.start);
    return {
      words: words.map((word) => ({ ...word, start: word.start + offset, end: word.end + offset })),
      until,
    };
  }
}

/** Word edges by the loudness of the whole recording, once all its windows are written. */
export function finishedWords(words: TimedWord[], audio: Float32Array): Result<Word[], SpeechFailure> {
  if (words.length === 0) return NO_SPEECH;
  const loudness = loudnessOf(audio);
  words.forEach((word, i) => {
    if (isHesitation(word.text)) refineHesitation(words[i - 1], word, words[i + 1], loudness);
  });
  refineEdges(words, loudness);
  const heard = words.filter(isHeard);
  // A hesitation that was only supposed leaves its sound to the words beside it.
  if (heard.length < words.length) refineEdges(heard, loudness);
  easeSqueezed(heard);
  return ok(heard.map((word) => writtenWord(word, audio.length / SAMPLE_RATE)));
}

/**
 * The sample up to which a window is written. Less than the window's end when the model says that it left off, or when
 * it fell silent well before the speech did; but never so little that decoding does not come forward.
 */
function writtenUntil(window: Stretch, decoded: DecodedWindow, stretches: readonly Stretch[]): number {
  if (decoded.writtenUntil === null || decoded.writtenUntil < LEAST_PROGRESS_SEC) return window.end;
  const until = window.start + Math.round(decoded.writtenUntil * SAMPLE_RATE);
  if (until >= window.end) return window.end;
  const left = stretches.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, window.end) - Math.max(start, until)),
    0,
  );
  return decoded.open || left >= UNWRITTEN_SEC * SAMPLE_RATE ? until : window.end;
}

export function writtenWord(word: TimedWord, duration: number): Word {
  const start = Math.min(word.start, duration);
  return {
    text: word.text,
    start: milliseconds(start),
    end: milliseconds(Math.min(duration, Math.max(start, word.end))),
    confidence: Math.round(word.confidence * 1000) / 1000,
    filler: isHesitation(word.text),
  };
}

const milliseconds = (seconds: number) => Math.floor(seconds * 1000) / 1000;

export const STOPPED = fail<SpeechFailure>({
  reason: 'cancelled',
  message: 'The transcription was stopped.',
});
const NO_SPEECH = fail<SpeechFailure>({
  reason: 'no-speech',
  message: 'No speech found. Check that the microphone was on and record again.',
});

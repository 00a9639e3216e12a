import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { TimedWord } from '../alignment/align-window.ts';
import { SAMPLE_RATE } from '../decode/pcm.ts';
import { isHeard } from '../hesitations/heard.ts';
import { peaksOf } from '../peaks.ts';
import type { LiveCaptions, SpeechFailure, Transcription } from '../speech.ts';
import { finishedWords, STOPPED, writtenWord } from '../transcriber.ts';
import type { Transcriber, WrittenWindow } from '../transcriber.ts';
import type { VoiceGate } from '../vad/silero.ts';
import { VAD_FRAME } from '../vad/silero.ts';
import { nextWindow, settledWindow, speechStretches } from '../vad/speech-windows.ts';
import type { Stretch } from '../vad/speech-windows.ts';
import { HeardAudio } from './heard-audio.ts';

/** The open window is looked at again after this much more audio. */
const GLIMPSE_EVERY_SEC = 1;
const SHORTEST_SEC = 0.3;

/**
 * One recording that is going on. Its windows are cut by the rules that cut a file's, each as soon as nothing that is
 * still to come can move its edges, so the result at the end is the file's.
 */
export class LiveSession {
  /** Whether a look at what was heard already waits in the queue. */
  scheduled = false;
  /** The folder of the model it is transcribed with; null for the bundled one. */
  readonly model: string | null;
  readonly #audio: HeardAudio;
  readonly #probabilities: number[] = [];
  #voice: { readonly of: Transcriber; readonly gate: VoiceGate } | null = null;
  #words: TimedWord[] = [];
  /** The window that was open at the last look, with its words. */
  #open: { readonly window: Stretch; readonly written: WrittenWindow } | null = null;
  #from = 0;
  #glimpsedAt = 0;
  /** What is being looked at just now, and whether that can still become of use. */
  #look: { readonly transcriber: Transcriber; readonly window: Stretch; inVain: boolean } | null = null;

  constructor(sampleRate: number, model: string | null) {
    this.model = model;
    this.#audio = new HeardAudio(sampleRate);
  }

  get problem(): SpeechFailure | null {
    return this.#audio.tooLong ? TOO_LONG : null;
  }

  push(pcm: Uint8Array): void {
    this.#audio.push(pcm);
  }

  captions(): LiveCaptions {
    const duration = this.#audio.samples.length / SAMPLE_RATE;
    const settled = this.#words.filter(isHeard);
    const open = this.#open?.written.words.filter(isHeard) ?? [];
    const words = [...settled, ...open].map((word) => writtenWord(word, duration));
    return { words, settled: settled.length };
  }

  /** Writes every window that is settled. @returns whether there were any */
  async advance(transcriber: Transcriber, keepGoing: () => boolean): Promise<boolean> {
    await this.#gate(transcriber, keepGoing, false);
    return this.#writeWindows(transcriber, keepGoing, settledWindow);
  }

  /**
   * Writes the window that is still open. When it closes with the edges it has now, as it does when somebody falls silent
   * before they stop, its words stand; else they are thrown away.
   * @returns whether there was something new, and time to look at it
   */
  async glimpse(transcriber: Transcriber, keepGoing: () => boolean): Promise<boolean> {
    const heard = this.#probabilities.length * VAD_FRAME;
    if (heard - this.#glimpsedAt < GLIMPSE_EVERY_SEC * SAMPLE_RATE || !keepGoing()) return false;
    const stretches = speechStretches(this.#probabilities, heard);
    const window = nextWindow(stretches, this.#probabilities, this.#from);
    // Nothing was said since the last look.
    if (!window || window.end <= this.#glimpsedAt) return false;
    const look = { transcriber, window, inVain: false };
    this.#look = look;
    const goOn = () => keepGoing() && !look.inVain;
    const written = await this.#write(transcriber, window, stretches, goOn);
    this.#look = null;
    if (!goOn()) return false;
    this.#glimpsedAt = heard;
    this.#open = { window, written };
    return true;
  }

  /**
   * The recording is over, and its turn is yet to come because its open window is being written: that goes on only if it
   * is the last window. Half of the takes were stopped in the middle of a look that was of no use any more.
   */
  async hearOut(): Promise<void> {
    const look = this.#look;
    if (!look) return;
    this.#audio.finish();
    await this.#gate(look.transcriber, () => true, true);
    const stretches = speechStretches(this.#probabilities, this.#audio.samples.length);
    const last = nextWindow(stretches, this.#probabilities, this.#from);
    look.inVain = last?.start !== look.window.start || last.end !== look.window.end;
  }

  /** The recording is over: the last windows, then all words with their final edges. */
  async finish(
    transcriber: Transcriber,
    keepGoing: () => boolean,
  ): Promise<Result<Transcription, SpeechFailure>> {
    const started = performance.now();
    this.#audio.finish();
    if (this.problem) return fail(this.problem);
    const audio = this.#audio.samples;
    if (audio.length < SHORTEST_SEC * SAMPLE_RATE) return fail(TOO_SHORT);
    await this.#gate(transcriber, keepGoing, true);
    await this.#writeWindows(transcriber, keepGoing, nextWindow);
    if (!keepGoing()) return STOPPED;
    const words = finishedWords(this.#words, audio);
    if (!words.ok) return words;
    return ok({
      words: words.value,
      durationSec: audio.length / SAMPLE_RATE,
      peaks: peaksOf(audio, SAMPLE_RATE),
      warning: null,
      timings: { decodeSec: 0, transcribeSec: (performance.now() - started) / 1000 },
    });
  }

  /** Nobody will ask about this recording any more. */
  end(): void {
    this.#voice?.gate.end();
  }

  /** Voice activity of all whole frames; at the end of the one that is not whole too, filled with silence. */
  async #gate(transcriber: Transcriber, keepGoing: () => boolean, over: boolean): Promise<void> {
    // Another model may have been loaded meanwhile, and the gate gone with the one before: it listens from the beginning.
    if (this.#voice?.of !== transcriber) {
      this.#voice = { of: transcriber, gate: transcriber.gate() };
      this.#probabilities.length = 0;
    }
    for (;;) {
      const samples = this.#audio.samples.subarray(this.#probabilities.length * VAD_FRAME);
      const frames = over ? Math.ceil(samples.length / VAD_FRAME) : Math.floor(samples.length / VAD_FRAME);
      if (frames === 0 || !keepGoing()) return;
      const whole = new Float32Array(frames * VAD_FRAME);
      whole.set(samples.subarray(0, whole.length));
      this.#probabilities.push(...(await this.#voice.gate.next(whole)));
    }
  }

  /** A window's words: those of the last look, if it looked at this very window. */
  async #write(
    transcriber: Transcriber,
    window: Stretch,
    stretches: readonly Stretch[],
    keepGoing: () => boolean,
  ): Promise<WrittenWindow> {
    const seen = this.#open;
    if (seen && seen.window.start === window.start && seen.window.end === window.end) return seen.written;
    return transcriber.writeWindow(this.#audio.samples, window, stretches, keepGoing);
  }

  async #writeWindows(
    transcriber: Transcriber,
    keepGoing: () => boolean,
    find: typeof nextWindow,
  ): Promise<boolean> {
    let any = false;
    while (keepGoing()) {
      const length = Math.min(this.#probabilities.length * VAD_FRAME, this.#audio.samples.length);
      const stretches = speechStretches(this.#probabilities, length);
      const window = find(stretches, this.#probabilities, this.#from);
      if (!window) break;
      const written = await this.#write(transcriber, window, stretches, keepGoing);
      if (!keepGoing()) break;
      this.#words.push(...written.words);
      this.#open = null;
      this.#from = written.until;
      any = true;
    }
    return any;
  }
}

const TOO_LONG: SpeechFailure = {
  reason: 'stopped',
  message:
    'This recording is too long to be written along with. It goes on; its words come after you finish.',
};
const TOO_SHORT: SpeechFailure = {
  reason: 'too-short',
  message: 'The recording is too short. Record at least a sentence.',
};

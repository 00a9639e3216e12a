import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { TimedWord } from '../alignment/align-window.ts';
import { SAMPLE_RATE } from '../decode/pcm.ts';
import { isHeard } from '../hesitations/heard.ts';
import { peaksOf } from '../peaks.ts';
import type { LiveCaptions, SpeechFailure, Transcription } from '../speech.ts';
import { finishedWords, STOPPED, writtenWord } from '../transcriber.ts';
import type { Transcriber, WrittenWindow } from '../transcriber.ts';
import type { Stretch } from '../vad/speech-windows.ts';
import { sameStretch } from '../vad/voice-activity.ts';
import type { FoundWindow, VoiceActivity, WhichWindow } from '../vad/voice-activity.ts';
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
  #voice: { readonly of: Transcriber; readonly activity: VoiceActivity } | null = null;
  #words: TimedWord[] = [];
  /** The window that was open at the last look, with its words. */
  #open: { readonly window: Stretch; readonly written: WrittenWindow } | null = null;
  #from = 0;
  #glimpsedAt = 0;
  /** What is being looked at just now, and whether that can still become of use. */
  #look: { readonly voice: VoiceActivity; readonly window: Stretch; inVain: boolean } | null = null;

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
    return this.#writeWindows(transcriber, keepGoing, 'settled');
  }

  /**
   * Writes the window that is still open. When it closes with the edges it has now, as it does when somebody falls silent
   * before they stop, its words stand; else they are thrown away.
   * @returns whether there was something new, and time to look at it
   */
  async glimpse(transcriber: Transcriber, keepGoing: () => boolean): Promise<boolean> {
    const voice = this.#voiceFor(transcriber);
    const { heard } = voice;
    if (heard - this.#glimpsedAt < GLIMPSE_EVERY_SEC * SAMPLE_RATE || !keepGoing()) return false;
    const found = voice.window('next', this.#from, this.#audio.samples.length);
    // Nothing was said since the last look.
    if (!found || found.window.end <= this.#glimpsedAt) return false;
    const look = { voice, window: found.window, inVain: false };
    this.#look = look;
    const goOn = () => keepGoing() && !look.inVain;
    const written = await this.#write(transcriber, found, goOn);
    this.#look = null;
    if (!goOn()) return false;
    this.#glimpsedAt = heard;
    this.#open = { window: found.window, written };
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
    await look.voice.hear(() => this.#audio.samples, true);
    const last = look.voice.window('next', this.#from, this.#audio.samples.length);
    look.inVain = !sameStretch(last?.window, look.window);
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
    await this.#writeWindows(transcriber, keepGoing, 'next');
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
    this.#voice?.activity.end();
  }

  /** Another model may have been loaded meanwhile, and the gate gone with the one before: it listens from the beginning. */
  #voiceFor(transcriber: Transcriber): VoiceActivity {
    if (this.#voice?.of !== transcriber) this.#voice = { of: transcriber, activity: transcriber.listen() };
    return this.#voice.activity;
  }

  /** A window's words: those of the last look, if it looked at this very window. */
  async #write(
    transcriber: Transcriber,
    found: FoundWindow,
    keepGoing: () => boolean,
  ): Promise<WrittenWindow> {
    if (this.#open && sameStretch(this.#open.window, found.window)) return this.#open.written;
    return transcriber.writeWindow(this.#audio.samples, found, keepGoing);
  }

  /** Hears all there is, then writes the windows in it: those that are settled, or all when the recording is over. */
  async #writeWindows(
    transcriber: Transcriber,
    keepGoing: () => boolean,
    which: WhichWindow,
  ): Promise<boolean> {
    const voice = this.#voiceFor(transcriber);
    if (keepGoing()) await voice.hear(() => this.#audio.samples, which === 'next');
    let any = false;
    while (keepGoing()) {
      const found = voice.window(which, this.#from, this.#audio.samples.length);
      if (!found) break;
      const written = await this.#write(transcriber, found, keepGoing);
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

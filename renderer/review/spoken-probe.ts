import type { TakeDetail } from '../../core/coach-api.ts';
import { LONGEST_PROBE_ANSWER_SEC } from '../../core/probe-answer.ts';
import type { ProbeKind } from '../../core/take.ts';
import { coach, isTransient, sentenceFor } from '../coach-client.ts';
import { openMicrophone } from '../practise/capture/microphone.ts';
import type { OpenMicrophone } from '../practise/capture/microphone.ts';
import { MICROPHONE_SENTENCES } from '../practise/capture/microphone-problem.ts';
import { Recording } from '../practise/studio/recording.ts';

export type SpokenProbeState =
  | { readonly name: 'idle'; readonly problem: string | null }
  | { readonly name: 'opening' }
  | { readonly name: 'recording' }
  | { readonly name: 'judging' };

interface About {
  readonly id: string;
  readonly probe: ProbeKind;
}

interface SpokenProbeOptions {
  readonly about: About;
  readonly microphoneId: string | null;
  readonly onState: (state: SpokenProbeState) => void;
  readonly onKept: (detail: TakeDetail) => void;
}

/** One spoken answer to a follow-up question, from the microphone to its verdict. */
export class SpokenProbe {
  readonly #options: SpokenProbeOptions;
  #microphone: OpenMicrophone | null = null;
  #recording: Recording<About, TakeDetail> | null = null;
  #left = false;

  constructor(options: SpokenProbeOptions) {
    this.#options = options;
  }

  get elapsedSec(): number {
    return this.#recording?.elapsedSec ?? 0;
  }

  async start(): Promise<void> {
    const { about, microphoneId, onState } = this.#options;
    onState({ name: 'opening' });
    const recording = new Recording<About, TakeDetail>(about, RECORDER, (error) =>
      this.#fail(sentenceFor(error)),
    );
    this.#recording = recording;
    const opened = await openMicrophone(microphoneId, {
      onBlock: (block, sampleRate) => {
        if (recording.elapsedSec < LONGEST_PROBE_ANSWER_SEC) recording.take(block, sampleRate);
      },
      // What was said until then is judged.
      onLost: () => void this.finish(),
      onMute: () => undefined,
    });
    if (!opened.ok) return this.#fail(MICROPHONE_SENTENCES[opened.failure]);
    if (this.#left) return opened.value.close();
    this.#microphone = opened.value;
    onState({ name: 'recording' });
  }

  async finish(): Promise<void> {
    const { onState, onKept } = this.#options;
    this.#silence();
    if (!this.#recording || this.elapsedSec === 0)
      return this.#fail('Nothing was recorded. Answer once more.');
    onState({ name: 'judging' });
    try {
      onKept(await this.#recording.finish());
      this.#recording = null;
      onState({ name: 'idle', problem: null });
    } catch (error) {
      this.#fail(sentenceFor(error));
    }
  }

  /** The page is left: what is being said is kept, what is not yet begun is not. */
  async leave(): Promise<void> {
    this.#left = true;
    if (this.#microphone) await this.finish();
  }

  /** Throws away what was said. */
  async discard(): Promise<void> {
    this.#silence();
    this.#left = true;
    const recording = this.#recording;
    this.#recording = null;
    this.#options.onState({ name: 'idle', problem: null });
    await recording?.discard().catch(() => undefined);
  }

  #fail(problem: string): void {
    this.#silence();
    this.#recording = null;
    this.#options.onState({ name: 'idle', problem });
  }

  #silence(): void {
    this.#microphone?.close();
    this.#microphone = null;
  }
}

const RECORDER = {
  begin: (input: About & { readonly sampleRate: number }) => coach.probes.begin(input),
  append: (input: { readonly id: string; readonly sequence: number; readonly pcm: Blob }) =>
    coach.probes.append(input),
  moments: () => Promise.resolve(),
  finish: (input: { readonly id: string }) => coach.probes.finish(input),
  discard: (input: { readonly id: string }) => coach.probes.discard(input),
  isTransient,
};

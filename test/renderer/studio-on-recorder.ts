import { ok, fail } from '../../core/result.ts';
import type { Take } from '../../core/take.ts';
import { takeOf } from '../../main/library/take-folders.ts';
import type { Recorder } from '../../main/recorder/recorder.ts';
import { Refusal } from '../../main/refusal.ts';
import type { MicrophoneProblem } from '../../renderer/practise/capture/microphone-problem.ts';
import type { openMicrophone } from '../../renderer/practise/capture/microphone.ts';
import { Studio } from '../../renderer/practise/studio/studio.ts';
import type { Question } from '../../renderer/practise/studio/studio-state.ts';

export const RATE = 48_000;
const BLOCK = 480;
export const NO_ANSWER = new Error('nobody answered');

export const QUESTION: Question = {
  text: 'Tell me about a time …',
  again: null,
  framing: { walkthroughId: 'production-incident', lens: 'ownership', level: 'senior' },
  targets: { situation: 45, task: 20, action: 90, result: 30, reflection: 20 },
  microphoneId: null,
  countdownSec: 0,
  interview: false,
};

/** A microphone whose samples count on, so that a loss, a repeat or a swap shows in the file. */
export class CountingMicrophone {
  problem: MicrophoneProblem | null = null;
  #listener: Parameters<typeof openMicrophone>[1] | null = null;
  #spoken = 0;

  readonly open: typeof openMicrophone = (deviceId, listener) => {
    if (this.problem !== null) return Promise.resolve(fail(this.problem));
    this.#listener = listener;
    return Promise.resolve(
      ok({ label: 'Counting', deviceId, muted: () => false, close: () => (this.#listener = null) }),
    );
  };

  get listening(): boolean {
    return this.#listener !== null;
  }

  async speak(seconds: number): Promise<void> {
    for (let done = 0; done < seconds * RATE; done += BLOCK) {
      const from = this.#spoken;
      const block = Float32Array.from({ length: BLOCK }, (_, i) => ((from + i) % 30_000) / 32_767);
      this.#spoken += BLOCK;
      this.#listener?.onBlock(block, RATE);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  vanish(): void {
    this.#listener?.onLost('lost');
  }
}

export type RecorderCall = 'begin' | 'append' | 'moments' | 'finish' | 'discard';

/**
 * The studio on the real recorder.
 * @param interfere is called before each call of the recorder, and throws in its place
 */
export function studioOn(
  recorder: Recorder,
  microphone: CountingMicrophone,
  saved: Take[],
  interfere: (call: RecorderCall) => void = () => undefined,
): Studio {
  return new Studio({
    openMicrophone: microphone.open,
    begin: async ({ sampleRate, ...framing }) => {
      interfere('begin');
      return Promise.resolve(recorder.begin({ ...framing, title: 'An incident' }, sampleRate));
    },
    append: async ({ id, sequence, pcm }) => {
      interfere('append');
      recorder.append(id, sequence, new Uint8Array(await pcm.arrayBuffer()));
    },
    moments: async ({ id, moments }) => {
      interfere('moments');
      return Promise.resolve(recorder.markMoments(id, moments));
    },
    finish: async ({ id }) => {
      interfere('finish');
      return Promise.resolve(takeOf(recorder.finish(id)));
    },
    discard: async ({ id }) => {
      interfere('discard');
      return Promise.resolve(recorder.discard(id));
    },
    isTransient: (error) => error === NO_ANSWER,
    sentenceFor: (error) => (error instanceof Refusal ? error.message : 'Starling does not answer.'),
    onSaved: (take) => saved.push(take),
  });
}

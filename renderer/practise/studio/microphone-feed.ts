import { LevelMeter } from '../capture/level-meter.ts';
import type { Level } from '../capture/level-meter.ts';
import type { OpenMicrophone, openMicrophone } from '../capture/microphone.ts';
import type { MicrophoneProblem } from '../capture/microphone-problem.ts';
import type { OnBlock } from '../capture/sample-reader.ts';

export type FeedState =
  | { readonly name: 'closed'; readonly problem: MicrophoneProblem | null }
  | { readonly name: 'opening' }
  | { readonly name: 'open'; readonly label: string; readonly muted: boolean };

/** The one microphone the program listens to, whether only for its level or for a recording. */
export class MicrophoneFeed {
  readonly #openMicrophone: typeof openMicrophone;
  readonly #onChange: (state: FeedState) => void;
  #state: FeedState = { name: 'closed', problem: null };
  #open: OpenMicrophone | null = null;
  #wanted: string | null | undefined;
  #opening: Promise<void> | null = null;
  #meter = new LevelMeter();
  #sink: OnBlock | null = null;

  constructor(open: typeof openMicrophone, onChange: (state: FeedState) => void) {
    this.#openMicrophone = open;
    this.#onChange = onChange;
  }

  get state(): FeedState {
    return this.#state;
  }

  get level(): Level {
    return this.#meter.level;
  }

  /** Where the samples go besides the meter. */
  pour(sink: OnBlock | null): void {
    this.#sink = sink;
  }

  /** Opens the microphone (null: the default one), unless it is open already. The state tells how that went. */
  async open(deviceId: string | null): Promise<void> {
    if (this.#wanted === deviceId) return this.#opening ?? undefined;
    this.close();
    this.#wanted = deviceId;
    this.#opening = this.#connect(deviceId);
    await this.#opening;
  }

  close(problem: MicrophoneProblem | null = null): void {
    this.#open?.close();
    this.#open = null;
    this.#opening = null;
    this.#wanted = undefined;
    this.#meter = new LevelMeter();
    if (this.#state.name !== 'closed' || problem !== null) this.#become({ name: 'closed', problem });
  }

  async #connect(deviceId: string | null): Promise<void> {
    this.#become({ name: 'opening' });
    const opening = await this.#openMicrophone(deviceId, {
      onBlock: (block, sampleRate) => {
        this.#meter.feed(block, sampleRate);
        this.#sink?.(block, sampleRate);
      },
      onLost: (problem) => this.close(problem),
      onMute: (muted) => {
        if (this.#state.name === 'open') this.#become({ ...this.#state, muted });
      },
    });
    if (this.#wanted !== deviceId) {
      // Closed, or another one chosen, while the browser was still opening this one.
      if (opening.ok) opening.value.close();
      return;
    }
    if (!opening.ok) return this.close(opening.failure);
    this.#open = opening.value;
    this.#become({ name: 'open', label: opening.value.label, muted: opening.value.muted() });
  }

  #become(state: FeedState): void {
    this.#state = state;
    this.#onChange(state);
  }
}

import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import type { ProbeRecorder } from '../recorder/probe-recorder.ts';
import type { Recorder } from '../recorder/recorder.ts';
import type { Listener } from './listener.ts';

const LOOK_EVERY_MS = 1_000;

interface AbandonedRecordingsDoors {
  readonly library: Library;
  readonly recorder: Recorder;
  readonly probeRecorder: ProbeRecorder;
  readonly listener: Listener;
  readonly finish: (id: string) => Promise<StoredTake>;
  readonly onProblem: (cause: unknown) => void;
}

/**
 * Recordings whose window is gone while the program goes on, as when a browser tab is killed: what was spoken becomes a
 * take at once, and the next recording is not refused because of a window that nobody can find. A window that is there
 * sends samples or, in a pause, follows the captions.
 */
export class AbandonedRecordings {
  readonly #doors: AbandonedRecordingsDoors;
  readonly #looking: NodeJS.Timeout;
  readonly #saved: StoredTake[] = [];

  constructor(doors: AbandonedRecordingsDoors) {
    this.#doors = doors;
    this.#looking = setInterval(() => {
      this.save();
      this.#saveProbes();
    }, LOOK_EVERY_MS).unref();
  }

  /** The recordings that were saved without their window. */
  get saved(): readonly StoredTake[] {
    return this.#saved;
  }

  /** Closes the running recording, if no window holds it; its audio is closed when this returns. */
  save(): void {
    const { recorder, listener, library, finish, onProblem } = this.#doors;
    const id = recorder.quietId;
    if (id === null || listener.isWatched(id)) return;
    library.change(id, { recovered: true });
    finish(id).then((take) => this.#saved.push(take), onProblem);
  }

  #saveProbes(): void {
    const { probeRecorder, onProblem } = this.#doors;
    try {
      probeRecorder.finishQuiet();
    } catch (cause) {
      onProblem(cause);
    }
  }

  stop(): void {
    clearInterval(this.#looking);
  }
}

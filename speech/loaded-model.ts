import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { verifyModels } from './models.ts';
import type { SpeechFailure } from './speech.ts';
import { Transcriber } from './transcriber.ts';

interface Loaded {
  /** The folder of a model of the user's; null for the bundled one. */
  readonly model: string | null;
  readonly transcriber: Promise<Result<Transcriber, SpeechFailure>>;
}

/** The one Whisper model in memory: asked for another, it lets the first go. */
export class LoadedModel {
  readonly #modelsDir: string;
  readonly #thread: URL | null;
  #loaded: Loaded | null = null;

  /** @param thread the module that the front end's thread begins with; null for none */
  constructor(modelsDir: string, thread: URL | null) {
    this.#modelsDir = modelsDir;
    this.#thread = thread;
  }

  /** @param model folder of a model of the user's, held against its checksums; null for the bundled one */
  transcriber(model: string | null): Promise<Result<Transcriber, SpeechFailure>> {
    if (this.#loaded?.model !== model || !this.#loaded) {
      const before = this.#loaded?.transcriber;
      this.#loaded = { model, transcriber: this.#load(model, before) };
    }
    return this.#loaded.transcriber;
  }

  async #load(
    model: string | null,
    before: Loaded['transcriber'] | undefined,
  ): Promise<Result<Transcriber, SpeechFailure>> {
    const previous = await before;
    if (previous?.ok) await previous.value.release();
    if (model === null) return ok(await Transcriber.load(this.#modelsDir, null, this.#thread));
    const verified = await verifyModels(model);
    if (!verified.ok) return fail({ ...verified.failure, message: DAMAGED });
    return Transcriber.load(this.#modelsDir, model, this.#thread).then(ok, () =>
      fail({ reason: 'model-damaged', message: DAMAGED }),
    );
  }
}

const DAMAGED =
  'The chosen speech model is missing or damaged. Choose another one under Settings, or download it again.';

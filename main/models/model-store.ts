import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../core/result.ts';
import { BUNDLED_MODEL, modelIdSchema } from '../../core/speech-model.ts';
import type { DownloadProgress, SpeechModel } from '../../core/speech-model.ts';
import type { SpeechFailure } from '../../speech/speech.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { HUB_MODELS, MODEL_FILES } from './catalogue.ts';
import type { HubModel } from './catalogue.ts';
import { digest, downloadFile, hubFileSchema, OFFLINE } from './hub-file.ts';
import type { HubFile } from './hub-file.ts';

/** Opens a model in the speech process and says what is wrong with it. */
type Inspect = (folder: string) => Promise<Result<null, SpeechFailure>>;

const BUNDLED: SpeechModel = {
  id: BUNDLED_MODEL,
  name: 'Tiny, English',
  note: 'Comes with Starling and is ready a second after you stop speaking.',
  megabytes: 46,
  state: 'bundled',
  onHub: false,
};

/** Speech models beside the bundled one, in folders `models/<id>/` of the library. A folder of that name is whole. */
export class ModelStore {
  readonly #root: string;
  readonly #hub: string;
  readonly #inspect: Inspect;

  constructor(libraryDir: string, hub: string, inspect: Inspect) {
    this.#root = join(libraryDir, 'models');
    this.#hub = hub;
    this.#inspect = inspect;
  }

  list(): SpeechModel[] {
    const known = new Set(HUB_MODELS.map(({ id }) => id));
    const own = this.#folders().filter((id) => !known.has(id));
    return [
      BUNDLED,
      ...HUB_MODELS.map(({ id, name, note, megabytes }) => ({
        id,
        name,
        note,
        megabytes,
        state: this.#stateOf(id),
        onHub: true,
      })),
      ...own.map((id) => ({
        id,
        name: id,
        note: 'A model of your own.',
        megabytes: Math.round(bytesIn(join(this.#root, id)) / 1e6),
        state: 'installed' as const,
        onHub: false,
      })),
    ];
  }

  /** The folder of a model; null for the bundled one, and for one that is not there any more. */
  folderOf(id: string): string | null {
    const folder = join(this.#root, modelIdSchema.parse(id));
    return id !== BUNDLED_MODEL && existsSync(folder) ? folder : null;
  }

  /** Downloads a model of the catalogue, telling how far it is. Throws a Refusal; what arrived is kept for the next try. */
  async download(
    id: string,
    onProgress: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const model = HUB_MODELS.find((each) => each.id === id);
    if (!model) throw new Refusal('not-found', 'The hub has no such model. Choose one of the list.');
    const files = await this.#filesOf(model, signal);
    const draft = join(this.#root, `${id}.part`);
    const all = files.reduce((sum, { size }) => sum + size, 0);
    let arrived = 0;
    for (const file of files) {
      const address = `${this.#hub}/${model.repository}/resolve/main/${file.path}`;
      const onBytes = (bytes: number) => {
        arrived += bytes;
        onProgress({ fraction: Math.min(1, arrived / all), stage: 'downloading' });
      };
      await downloadFile(address, file, join(draft, file.path), onBytes, signal);
    }
    onProgress({ fraction: 1, stage: 'checking' });
    await this.#install(draft, id);
    onProgress({ fraction: 1, stage: 'done' });
  }

  /** Takes a model from a folder of the user's; the folder itself is not changed. @returns its id here */
  async import(folder: string): Promise<string> {
    const missing = MODEL_FILES.find((path) => !existsSync(join(folder, path)));
    if (missing)
      throw new Refusal(
        'bad-input',
        `There is no ${missing} in ${folder}. Choose the folder of a Whisper model in ONNX form, int8, with config, tokenizer and onnx/ in it.`,
      );
    const name = modelIdSchema.safeParse(
      basename(folder)
        .toLowerCase()
        .replaceAll(/[^a-z0-9._-]+/g, '-'),
    );
    const id = name.success && name.data !== BUNDLED_MODEL ? name.data : 'own-model';
    const draft = join(this.#root, `${id}.part`);
    try {
      for (const path of MODEL_FILES) {
        mkdirSync(dirname(join(draft, path)), { recursive: true });
        copyFileSync(join(folder, path), join(draft, path));
      }
    } catch (cause) {
      rmSync(draft, { recursive: true, force: true });
      throw storageRefusal(cause, 'copy the model');
    }
    await this.#install(draft, id);
    return id;
  }

  /** Deletes a model, or what has arrived of one. */
  remove(id: string): void {
    const folder = join(this.#root, modelIdSchema.parse(id));
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.part`, { recursive: true, force: true });
  }

  /** A model that cannot be used never gets its final name. */
  async #install(draft: string, id: string): Promise<void> {
    const sound = await this.#inspect(draft);
    if (!sound.ok) {
      rmSync(draft, { recursive: true, force: true });
      throw new Refusal('bad-input', sound.failure.message);
    }
    try {
      const sums = await Promise.all(
        MODEL_FILES.map(
          async (path) => `${await digest(join(draft, path), createHash('sha256'))}  ${path}\n`,
        ),
      );
      writeFileSync(join(draft, 'SHA256SUMS'), sums.join(''), { flush: true });
      rmSync(join(this.#root, id), { recursive: true, force: true });
      renameSync(draft, join(this.#root, id));
    } catch (cause) {
      throw storageRefusal(cause, 'save the model');
    }
  }

  async #filesOf({ repository }: HubModel, signal: AbortSignal): Promise<HubFile[]> {
    const response = await fetch(`${this.#hub}/api/models/${repository}/tree/main?recursive=true`, {
      signal,
    }).catch((cause: unknown) => {
      throw signal.aborted
        ? new Refusal('cancelled', 'The download was stopped.')
        : new Refusal('offline', OFFLINE, cause);
    });
    if (!response.ok)
      throw new Refusal('offline', `The model hub answered ${response.status}. Try again later.`);
    const entry = z.union([hubFileSchema, z.object({ type: z.string() })]);
    const listed = z.array(entry).safeParse(await response.json().catch(() => null));
    const files = (listed.data ?? []).filter((each): each is HubFile => 'path' in each);
    return MODEL_FILES.map((path) => {
      const file = files.find((each) => each.path === path);
      if (!file)
        throw new Refusal('bad-input', `The hub's ${repository} has no ${path}, so Starling cannot use it.`);
      return file;
    });
  }

  #folders(): string[] {
    if (!existsSync(this.#root)) return [];
    return readdirSync(this.#root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part'))
      .map(({ name }) => name)
      .filter((name) => modelIdSchema.safeParse(name).success);
  }

  #stateOf(id: string): SpeechModel['state'] {
    const folder = join(this.#root, id);
    if (existsSync(folder)) return 'installed';
    return existsSync(`${folder}.part`) ? 'partial' : 'absent';
  }
}

const bytesIn = (folder: string): number =>
  MODEL_FILES.reduce(
    (sum, path) => sum + (statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

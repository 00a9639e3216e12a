import { BUNDLED_MODEL, modelIdSchema } from '../../core/speech-model.ts';
import type { Speech } from '../../speech/speech.ts';
import { libraryDir } from '../library-location.ts';
import { hubAddress } from '../models/catalogue.ts';
import { ModelStore } from '../models/model-store.ts';
import { WrongUsage } from './usage.ts';

/** A speech model by its id; without one the bundled model, so that results do not hang on a setting of the window's. */
export const MODEL = { model: { type: 'string' } } as const;

/** Lets the speech process use the model that was named. Throws a WrongUsage that lists those there are. */
export function useModel(id: string | null, speech: Speech): void {
  if (id === null || id === BUNDLED_MODEL) return;
  const store = new ModelStore(libraryDir(), hubAddress(), (folder) => speech.inspect(folder));
  const folder = modelIdSchema.safeParse(id).success ? store.folderOf(id) : null;
  if (folder === null) {
    const ready = store.list().filter(({ state }) => state === 'bundled' || state === 'installed');
    throw new WrongUsage(
      `There is no speech model ${id} here. Use one of ${ready.map((model) => model.id).join(', ')}; others are downloaded or added in the settings.`,
    );
  }
  speech.useModel(folder);
}

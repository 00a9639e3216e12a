import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { takeIdSchema, takeSchema } from '../../core/take.ts';
import type { Take } from '../../core/take.ts';
import { syncFolder, writeDurably } from '../durable.ts';

const DESCRIPTION = 'take.json';

/** A take with the name of its audio inside its folder; null for a typed take. */
export const storedTakeSchema = takeSchema
  .omit({ hasAudio: true })
  .extend({ audioFile: z.string().nullable() });
export type StoredTake = z.infer<typeof storedTakeSchema>;

/** As it is in a folder or a bundle: takes from before moments could be marked and parts said anew have none. */
export const describedTakeSchema = storedTakeSchema.extend({
  moments: storedTakeSchema.shape.moments.default([]),
  retakeOf: storedTakeSchema.shape.retakeOf.default(null),
});

export const takeOf = ({ audioFile, ...take }: StoredTake): Take => ({
  ...take,
  hasAudio: audioFile !== null,
});

/** The folders `takes/<id>/`: each holds a take's audio and a description, from which a lost database is rebuilt. */
export class TakeFolders {
  readonly #root: string;

  constructor(libraryDir: string) {
    this.#root = join(libraryDir, 'takes');
  }

  pathOf(id: string): string {
    return join(this.#root, takeIdSchema.parse(id));
  }

  create(id: string): string {
    const folder = this.pathOf(id);
    if (mkdirSync(folder, { recursive: true }) !== undefined) syncFolder(this.#root);
    return folder;
  }

  remove(id: string): void {
    rmSync(this.pathOf(id), { recursive: true, force: true });
  }

  removeAll(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** Whole or not at all. */
  describe(take: StoredTake): void {
    writeDurably(join(this.create(take.id), DESCRIPTION), `${JSON.stringify(take, null, 2)}\n`);
  }

  /** Every take that its folder describes. What cannot be read is left where it is. */
  described(): StoredTake[] {
    if (!existsSync(this.#root)) return [];
    return readdirSync(this.#root).flatMap((id) => {
      try {
        return [
          describedTakeSchema.parse(JSON.parse(readFileSync(join(this.#root, id, DESCRIPTION), 'utf8'))),
        ];
      } catch {
        return [];
      }
    });
  }
}

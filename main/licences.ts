import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceSchema } from '../core/licence.ts';
import type { Licence } from '../core/licence.ts';
import { RESOURCES_DIR } from './folders.ts';
import { Refusal } from './refusal.ts';

export const LICENCES_FILE = join(RESOURCES_DIR, 'licences.json');

/** The list that `npm run licences` writes. Throws a Refusal when it is missing from the program. */
export function licences(): Licence[] {
  try {
    return licenceSchema.array().parse(JSON.parse(readFileSync(LICENCES_FILE, 'utf8')));
  } catch (cause) {
    throw new Refusal('storage', 'The list of licences is missing. Install Starling again.', cause);
  }
}

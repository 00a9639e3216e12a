import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES_DIR } from '../folders.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { Refusal } from '../refusal.ts';
import type { Importer } from './importer.ts';
import type { Framing } from './recorder.ts';

const FILE = 'd02.ogg';

/** The bundled answer that has something of everything to find: it shows a newcomer what a review looks like. */
const SAMPLE: Framing = {
  title: 'Sample: an answer with much to fix',
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
};

/** Puts the sample among the takes, like any import. Throws a Refusal when it cannot be read or saved. */
export function addSampleTake(importer: Importer): StoredTake {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(SAMPLES_DIR, FILE));
  } catch (cause) {
    const missing = 'The sample take is missing from the program. Install Starling again.';
    throw new Refusal('storage', missing, cause);
  }
  const { id } = importer.begin(SAMPLE, FILE);
  importer.append(id, 0, bytes);
  return importer.finish(id);
}

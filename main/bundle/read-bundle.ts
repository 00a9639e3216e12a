import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleOutcome } from '../../core/bundle-outcome.ts';
import { takeIdSchema } from '../../core/take.ts';
import { addFrom, filesOf, keep, keptTakeSchema } from '../library/kept-take.ts';
import type { KeptTake } from '../library/kept-take.ts';
import type { Library } from '../library/library.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { COVER, coverSchema, DESCRIPTION, entryOf } from './bundle-format.ts';
import { DamagedZip, ZipEntries } from './zip-entries.ts';

/** An hour of talk is 10,000 words; its description is 3 MB. */
const LARGEST_DESCRIPTION = 64 * 1024 * 1024;
const LARGEST_COVER = 64 * 1024;
/** A name in a take's folder and nowhere else. */
const PLAIN_NAME = /^(?!\.)(?!take\.json)[^/\\:\p{Cc}]{1,255}$/iu;

/**
 * Takes a bundle in. A take that is here already is not changed, but gets the comments and answers that only the bundle
 * has; so the same bundle twice adds nothing. Each take is taken in whole or not at all.
 * Throws a Refusal when the file is no bundle or damaged; what came before the damage is in the library then.
 */
export async function readBundle(library: Library, path: string): Promise<BundleOutcome> {
  const outcome: { -readonly [Part in keyof BundleOutcome]: number } = { added: 0, completed: 0, known: 0 };
  try {
    const zip = await ZipEntries.open(path);
    try {
      await checkCover(zip);
      for (const id of takesIn(zip)) outcome[await takeIn(library, zip, id)]++;
      return outcome;
    } finally {
      zip.close();
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    if (!(cause instanceof DamagedZip)) throw storageRefusal(cause, 'take the bundle in');
    throw new Refusal('bad-input', damage(outcome.added), cause);
  }
}

const damage = (added: number): string =>
  'This is no bundle of Starling, or it is damaged. Choose a .starling file, or copy it again from where it was saved.' +
  (added > 0 ? ` ${added} of its takes could be read and are in the library now.` : '');

async function checkCover(zip: ZipEntries): Promise<void> {
  const cover = coverSchema.safeParse(jsonOf(await zip.text(COVER, LARGEST_COVER)));
  if (cover.success) return;
  throw new Refusal(
    'bad-input',
    'This bundle is of a kind that this Starling does not know. Update Starling, then take it in again.',
  );
}

const takesIn = (zip: ZipEntries): string[] =>
  zip.names.flatMap((name) => {
    const [, id, file] = /^takes\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
    return file === DESCRIPTION && takeIdSchema.safeParse(id).success && id !== undefined ? [id] : [];
  });

async function takeIn(library: Library, zip: ZipEntries, id: string): Promise<keyof BundleOutcome> {
  const described = keptTakeSchema.safeParse(
    jsonOf(await zip.text(entryOf(id, DESCRIPTION), LARGEST_DESCRIPTION)),
  );
  if (!described.success || described.data.take.id !== id) throw new DamagedZip(`${id} is not described`);
  const kept = described.data;
  const files = filesOf(kept);
  if (!files.every((file) => PLAIN_NAME.test(file))) throw new DamagedZip('a file name leads elsewhere');
  if (!library.has(id)) {
    await extractNew(library, zip, kept);
    return 'added';
  }
  await extractMissing(library, zip, kept);
  return addFrom(library, kept) ? 'completed' : 'known';
}

/** Beside its final place first: a take's folder is whole or not there. */
async function extractNew(library: Library, zip: ZipEntries, kept: KeptTake): Promise<void> {
  const folder = library.folders.pathOf(kept.take.id);
  const draft = `${folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    for (const file of filesOf(kept)) await zip.extract(entryOf(kept.take.id, file), join(draft, file));
    // What lies there without a take in the library may still be somebody's recording: only an empty folder goes.
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  keep(library, kept);
}

/** Spoken answers that this library does not have yet. */
async function extractMissing(library: Library, zip: ZipEntries, kept: KeptTake): Promise<void> {
  const known = new Set(library.probeAnswers(kept.take.id).map(({ id }) => id));
  const folder = library.folders.create(kept.take.id);
  for (const { id, audioFile } of kept.probeAnswers) {
    if (audioFile === null || known.has(id)) continue;
    const path = join(folder, audioFile);
    if (existsSync(path)) continue;
    rmSync(`${path}.part`, { force: true });
    await zip.extract(entryOf(kept.take.id, audioFile), `${path}.part`);
    renameSync(`${path}.part`, path);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedZip('a description cannot be read');
  }
}

import { createReadStream, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { BUNDLE_EXTENSION } from './bundle/bundle-format.ts';
import { readBundle } from './bundle/read-bundle.ts';
import { Refusal } from './refusal.ts';
import type { Services } from './services.ts';
import { DEFAULT_WALKTHROUGH } from '../core/walkthrough.ts';

/** Kinds of recordings that the system may hand over; whether one can be read is told by its content. */
const RECORDINGS = new Set(['.wav', '.mp3', '.m4a', '.flac', '.ogg', '.opus', '.webm', '.mp4', '.aac']);
const PART_BYTES = 1024 ** 2;

/** Whether the system may mean this file when it opens Starling with it. */
export const isOpenable = (path: string): boolean =>
  RECORDINGS.has(extname(path).toLowerCase()) || path.toLowerCase().endsWith(`.${BUNDLE_EXTENSION}`);

/**
 * Takes a file in that Starling was opened with: a recording becomes a take under the settings' question, lens and level,
 * and is analysed; a bundle's takes are added.
 * @returns the window's address that shows what came of it
 * Throws a Refusal when the file cannot be taken in.
 */
export async function openFile(services: Services, path: string): Promise<string> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Refusal('not-found', `${basename(path)} is not there any more.`);
  if (path.toLowerCase().endsWith(`.${BUNDLE_EXTENSION}`)) {
    await readBundle(services.library, path);
    return '#/takes';
  }
  if (!isOpenable(path))
    throw new Refusal('bad-input', `${basename(path)} is neither a recording nor a file of takes.`);
  return `#/takes/${await takeIn(services, path)}`;
}

async function takeIn({ importer, analyst, library, framing }: Services, path: string): Promise<string> {
  const { walkthroughId, lens, level } = library.settings();
  const name = basename(path);
  const told = framing(
    { walkthroughId: walkthroughId ?? DEFAULT_WALKTHROUGH, lens, level },
    basename(name, extname(name)),
  );
  const { id } = importer.begin(told, name);
  let sequence = 0;
  try {
    for await (const part of createReadStream(path, { highWaterMark: PART_BYTES })) {
      importer.append(id, sequence++, part as Buffer);
    }
    importer.finish(id);
  } catch (cause) {
    if (!library.has(id)) importer.discard(id);
    throw cause instanceof Refusal
      ? cause
      : new Refusal('storage', `${name} cannot be read. Check its permissions.`, cause);
  }
  analyst.start(id);
  return id;
}

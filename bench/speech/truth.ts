import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import type { TrueWord } from './figures.ts';

const timedSchema = z.object({
  words: z.array(z.object({ text: z.string(), start: z.number().nullable(), end: z.number().nullable() })),
});
const plainSchema = z.record(z.string(), z.string());

export interface Recording {
  readonly name: string;
  readonly path: string;
  readonly truth: readonly TrueWord[];
}

/**
 * The recordings of a folder whose words are known: NAME.json beside NAME.ogg with word times, or one transcripts.json
 * with the text of each file, whose words have no times.
 */
export async function recordingsIn(folder: string): Promise<Recording[]> {
  const files = (await readdir(folder)).sort();
  const plain = files.includes('transcripts.json')
    ? plainSchema.parse(await readJson(join(folder, 'transcripts.json')))
    : {};
  const recordings: Recording[] = [];
  for (const name of files.filter((file) => extname(file) !== '.json')) {
    const path = join(folder, name);
    const beside = name.slice(0, -extname(name).length) + '.json';
    if (files.includes(beside)) {
      recordings.push({ name, path, truth: timedSchema.parse(await readJson(join(folder, beside))).words });
    } else if (name in plain) {
      const words = plain[name].split(' ').filter((text) => text !== '');
      recordings.push({ name, path, truth: words.map((text) => ({ text, start: null, end: null })) });
    }
  }
  return recordings;
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

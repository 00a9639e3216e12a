import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMBEDDING_SIZE, STORY_SIZE } from '../core/sections/embedding.ts';
import type { Embed, Embedding } from '../core/sections/embedding.ts';
import { Embedder } from '../speech/embedding/embedder.ts';
import { MODEL_PATHS } from '../speech/models.ts';

const MODELS = join(import.meta.dirname, '..', 'resources', 'models');
const CACHE = join(tmpdir(), 'starling-embeddings');
const SIZE = EMBEDDING_SIZE + STORY_SIZE;

/** The bundled encoders, with a cache of the answers they have seen in the system's temporary folder. */
export function openEmbed(models = MODELS): Embed {
  mkdirSync(CACHE, { recursive: true });
  const key = createHash('sha256').update(encoderSums(models)).digest('hex');
  let loading: Promise<Embedder> | null = null;

  return async (clauses) => {
    const name = createHash('sha256')
      .update(JSON.stringify([key, ...clauses]))
      .digest('hex')
      .slice(0, 32);
    const file = join(CACHE, `${name}.f32`);
    const known = readCached(file, clauses.length);
    if (known) return known;
    const embedder = await (loading ??= Embedder.load(models));
    const embeddings = (await embedder.embed(clauses, () => true)) ?? [];
    const all = new Float32Array(embeddings.length * SIZE);
    embeddings.forEach(({ sentence, story }, at) => {
      all.set(sentence, at * SIZE);
      all.set(story, at * SIZE + EMBEDDING_SIZE);
    });
    writeFileSync(file, all);
    return embeddings;
  };
}

/** What changes with the encoders, and with nothing else that is bundled. */
const encoderSums = (models: string) =>
  readFileSync(join(models, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(`${MODEL_PATHS.sentences}/`))
    .join('\n');

function readCached(file: string, clauses: number): Embedding[] | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.byteLength !== clauses * SIZE * 4) return undefined;
    const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    return Array.from({ length: clauses }, (_, at) => ({
      sentence: all.slice(at * SIZE, at * SIZE + EMBEDDING_SIZE),
      story: all.slice(at * SIZE + EMBEDDING_SIZE, (at + 1) * SIZE),
    }));
  } catch {
    return undefined;
  }
}

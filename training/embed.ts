import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, pipeline } from '@xenova/transformers';
import { EMBEDDING_SIZE } from '../core/sections/embedding.ts';
import type { Embed } from '../core/sections/embedding.ts';

const MODELS = join(import.meta.dirname, '..', 'resources', 'models');
const CACHE = join(tmpdir(), 'starling-embeddings');

/**
 * The bundled MiniLM, with a cache of what it has seen in the system's temporary folder. One text at a time: the int8
 * graph scales its activations over the whole batch, so a text's vector would depend on its company.
 */
export function openEmbed(models = MODELS): Embed {
  env.localModelPath = models;
  env.allowRemoteModels = false;
  mkdirSync(CACHE, { recursive: true });
  const loading = pipeline('feature-extraction', 'all-MiniLM-L6-v2', { dtype: 'q8', device: 'cpu' });
  const known = new Map<string, Float32Array>();

  return async (texts) => {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      const file = join(CACHE, `${createHash('sha256').update(text).digest('hex').slice(0, 32)}.f32`);
      const vector = known.get(text) ?? readCached(file) ?? (await compute(text, file));
      known.set(text, vector);
      vectors.push(vector);
    }
    return vectors;
  };

  async function compute(text: string, file: string): Promise<Float32Array> {
    const output = await (await loading)(text, { pooling: 'mean', normalize: true });
    const vector = Float32Array.from(output.data as Float32Array);
    writeFileSync(file, vector);
    return vector;
  }
}

function readCached(file: string): Float32Array | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.byteLength !== EMBEDDING_SIZE * 4) return undefined;
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch {
    return undefined;
  }
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMBEDDING_SIZE } from '../core/sections/embedding.ts';
import type { Embed } from '../core/sections/embedding.ts';
import { SentenceEncoder } from '../speech/embedding/sentence-encoder.ts';
import { CLAUSE_SIZE, StoryEncoder, partsOf } from '../speech/embedding/story-encoder.ts';
import { MODEL_PATHS } from '../speech/models.ts';

const MODELS = join(import.meta.dirname, '..', 'resources', 'models');
const CACHE = join(tmpdir(), 'starling-embeddings');

/** The sentence vectors alone are had in half the time. */
export type RememberedEmbed = Embed & {
  readonly sentences: (clauses: readonly string[]) => Promise<readonly Float32Array[]>;
};

/**
 * The bundled encoders, with a cache in the system's temporary folder of what they have seen. Sentences are remembered by
 * themselves: a story encoder that was fitted anew leaves them as they are.
 */
export function openEmbed(models = MODELS): RememberedEmbed {
  mkdirSync(CACHE, { recursive: true });
  const ofStory = sumsOf(models, MODEL_PATHS.sentences);
  const ofSentences = ofStory.filter((line) => !line.endsWith(MODEL_PATHS.story));
  let loading: ReturnType<typeof loadEncoders> | null = null;
  const encoders = () => (loading ??= loadEncoders(models));

  const sentences = (clauses: readonly string[]) =>
    remembered([...ofSentences, ...clauses], clauses.length, EMBEDDING_SIZE, async () =>
      (await encoders()).sentences.embed(clauses, () => true),
    );
  const stories = (clauses: readonly string[]) =>
    remembered([...ofStory, ...clauses], clauses.length, CLAUSE_SIZE, async () => {
      const read = await (await encoders()).stories.read(clauses, () => true);
      return read?.map(({ story, telling }) => Float32Array.of(...story, ...telling)) ?? null;
    });
  const embed: Embed = async (clauses) => {
    const vectors = await sentences(clauses);
    const read = await stories(clauses);
    return vectors.map((sentence, at) => ({ sentence, ...partsOf(read[at]) }));
  };
  return Object.assign(embed, { sentences });
}

async function loadEncoders(models: string) {
  const sentences = await SentenceEncoder.load(models);
  return { sentences, stories: await StoryEncoder.load(models, sentences) };
}

/** The checksums of what is in one of the models' folders: what was computed with it holds until one of them changes. */
const sumsOf = (models: string, folder: string): string[] =>
  readFileSync(join(models, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(`${folder}/`));

/** One row of `width` numbers for each clause, from the cache if they are there. */
async function remembered(
  key: readonly string[],
  count: number,
  width: number,
  compute: () => Promise<readonly Float32Array[] | null>,
): Promise<readonly Float32Array[]> {
  const name = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  const file = join(CACHE, `${name}.f32`);
  const known = readCached(file, count * width);
  if (known) return Array.from({ length: count }, (_, at) => known.slice(at * width, (at + 1) * width));
  const rows = (await compute()) ?? [];
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, at) => all.set(row, at * width));
  writeFileSync(file, all);
  return rows;
}

function readCached(file: string, length: number): Float32Array | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.byteLength !== length * 4) return undefined;
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch {
    return undefined;
  }
}

import { join, basename, dirname } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { EMBEDDING_SIZE } from '../../core/sections/embedding.ts';
import { MODEL_PATHS } from '../models.ts';

/** Sentences of like length go together, so that little is padded; 16 at a time was fastest of 1, 8, 16 and 64. */
const BATCH = 16;
const LONGEST_TOKENS = 256;

type Tokenizer = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>;

/** all-MiniLM-L6-v2: mean-pooled, normalised sentence vectors (Reimers and Gurevych, 2019). */
export class SentenceEncoder {
  readonly #session: InferenceSession;
  readonly #tokenizer: Tokenizer;

  private constructor(session: InferenceSession, tokenizer: Tokenizer) {
    this.#session = session;
    this.#tokenizer = tokenizer;
  }

  static async load(modelsDir: string): Promise<SentenceEncoder> {
    const folder = join(modelsDir, MODEL_PATHS.sentences);
    env.allowRemoteModels = false;
    env.localModelPath = dirname(folder);
    const [session, tokenizer] = await Promise.all([
      InferenceSession.create(join(folder, 'onnx/model_quantized.onnx'), { intraOpNumThreads: 2 }),
      AutoTokenizer.from_pretrained(basename(folder)),
    ]);
    return new SentenceEncoder(session, tokenizer);
  }

  /** @returns one normalised vector of 384 numbers for each text, in order; null when told to stop */
  async embed(texts: readonly string[], keepGoing: () => boolean): Promise<Float32Array[] | null> {
    const vectors = new Array<Float32Array>(texts.length);
    const byLength = texts.map((_, i) => i).sort((a, b) => texts[a].length - texts[b].length);
    for (let at = 0; at < byLength.length; at += BATCH) {
      if (!keepGoing()) return null;
      const batch = byLength.slice(at, at + BATCH);
      const embedded = await this.#batch(batch.map((i) => texts[i]));
      batch.forEach((i, k) => (vectors[i] = embedded[k]));
    }
    return vectors;
  }

  /** The tokens of a text, without marks around it. */
  tokensOf(text: string): number[] {
    return this.#tokenizer.encode(text, { add_special_tokens: false });
  }

  /**
   * What the lower half of the encoder makes of one text.
   * @param ids its tokens, marks included, at most 512
   * @returns a tensor of 1 by tokens by EMBEDDING_SIZE
   */
  async lowerStates(ids: readonly number[]): Promise<Tensor> {
    const shape = [1, ids.length];
    const { lower_hidden_state } = await this.#session.run(
      {
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
        token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
      },
      ['lower_hidden_state'],
    );
    return lower_hidden_state;
  }

  async #batch(texts: string[]): Promise<Float32Array[]> {
    const encoded = texts.map((text) => this.#tokenizer.encode(text).slice(0, LONGEST_TOKENS));
    const width = Math.max(...encoded.map((ids) => ids.length));
    const ids = new BigInt64Array(texts.length * width);
    const mask = new BigInt64Array(texts.length * width);
    encoded.forEach((row, i) =>
      row.forEach((id, k) => {
        ids[i * width + k] = BigInt(id);
        mask[i * width + k] = 1n;
      }),
    );
    const shape = [texts.length, width];
    const outputs = await this.#session.run({
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
    });
    const hidden = outputs.last_hidden_state.data as Float32Array;
    return encoded.map((row, i) => pooled(hidden, i * width * EMBEDDING_SIZE, row.length));
  }
}

function pooled(hidden: Float32Array, offset: number, tokens: number): Float32Array {
  const vector = new Float32Array(EMBEDDING_SIZE);
  for (let token = 0; token < tokens; token++) {
    for (let k = 0; k < EMBEDDING_SIZE; k++) vector[k] += hidden[offset + token * EMBEDDING_SIZE + k];
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}

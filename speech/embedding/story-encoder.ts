import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { STORY_SIZE } from '../../core/sections/embedding.ts';
import type { Embedding } from '../../core/sections/embedding.ts';
import { TELLING_SIZE } from '../../core/sections/told-findings.ts';
import { MODEL_PATHS } from '../models.ts';
import type { SentenceEncoder } from './sentence-encoder.ts';
import { MOST_TOKENS, storyWindows } from './story-windows.ts';
import type { StoryWindow } from './story-windows.ts';

type ReadStory = Pick<Embedding, 'story' | 'telling'>;

/** What the encoder gives for each clause, and its two parts. */
export const CLAUSE_SIZE = STORY_SIZE + TELLING_SIZE;
export const partsOf = (row: Float32Array): ReadStory => ({
  story: row.slice(0, STORY_SIZE),
  telling: row.slice(STORY_SIZE),
});

/** Ids of the BERT vocabulary: the marks around a text, the full stop that ends each clause, an unreadable clause. */
const CLS = 101;
const SEP = 102;
const STOP = 1012;
const UNKNOWN = 100;

/**
 * Reads a whole answer and tells of each clause how likely each section and each evidence label is, as log odds, and
 * what it says of the findings. The lower half of the sentence encoder with an upper half of its own, which was
 * fine-tuned on labelled answers (training/story).
 */
export class StoryEncoder {
  readonly #sentences: SentenceEncoder;
  readonly #session: InferenceSession;

  private constructor(sentences: SentenceEncoder, session: InferenceSession) {
    this.#sentences = sentences;
    this.#session = session;
  }

  static async load(modelsDir: string, sentences: SentenceEncoder): Promise<StoryEncoder> {
    const path = join(modelsDir, MODEL_PATHS.story);
    return new StoryEncoder(sentences, await InferenceSession.create(path, { intraOpNumThreads: 2 }));
  }

  /** @returns what is read in each clause, in order; null when told to stop */
  async read(clauses: readonly string[], keepGoing: () => boolean): Promise<ReadStory[] | null> {
    const tokens = clauses.map((clause) => {
      const ids = this.#sentences.tokensOf(clause);
      return [...(ids.length > 0 ? ids : [UNKNOWN]), STOP];
    });
    const read: ReadStory[] = [];
    for (const window of storyWindows(tokens.map(({ length }) => length))) {
      if (!keepGoing()) return null;
      read.push(...(await this.#window(tokens.slice(window.first, window.end), window)));
    }
    return read;
  }

  async #window(tokens: readonly (readonly number[])[], { first, fresh }: StoryWindow): Promise<ReadStory[]> {
    const ids = [CLS, ...tokens.flat().slice(0, MOST_TOKENS), SEP];
    const hidden = await this.#sentences.lowerStates(ids);
    const clauses = new Tensor('float32', shares(tokens, ids.length), [tokens.length, ids.length]);
    const { logits } = await this.#session.run({ lower_hidden_state: hidden, clauses });
    const all = logits.data as Float32Array;
    return tokens
      .map((_, clause) => partsOf(all.subarray(clause * CLAUSE_SIZE, (clause + 1) * CLAUSE_SIZE)))
      .slice(fresh - first);
  }
}

/** For each clause, how much of each token goes into its mean; the stop that ends it does not. */
function shares(clauses: readonly (readonly number[])[], width: number): Float32Array {
  const shares = new Float32Array(clauses.length * width);
  let at = 1;
  clauses.forEach((clause, row) => {
    const words = clause.length - 1;
    const end = Math.min(at + words, width - 1);
    shares.fill(1 / Math.max(1, words), row * width + Math.min(at, end), row * width + end);
    at += clause.length;
  });
  return shares;
}

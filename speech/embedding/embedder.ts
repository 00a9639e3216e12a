import type { Embedding } from '../../core/sections/embedding.ts';
import { SentenceEncoder } from './sentence-encoder.ts';
import { StoryEncoder } from './story-encoder.ts';

/** Both encoders: what a clause says by itself, and what it does in its answer. */
export class Embedder {
  readonly #sentences: SentenceEncoder;
  readonly #story: StoryEncoder;

  private constructor(sentences: SentenceEncoder, story: StoryEncoder) {
    this.#sentences = sentences;
    this.#story = story;
  }

  static async load(modelsDir: string): Promise<Embedder> {
    const sentences = await SentenceEncoder.load(modelsDir);
    return new Embedder(sentences, await StoryEncoder.load(modelsDir, sentences));
  }

  /** @returns an embedding of each clause of one answer, in order; null when told to stop */
  async embed(clauses: readonly string[], keepGoing: () => boolean): Promise<Embedding[] | null> {
    const sentences = await this.#sentences.embed(clauses, keepGoing);
    const stories = sentences && (await this.#story.read(clauses, keepGoing));
    return stories && sentences.map((sentence, at) => ({ sentence, ...stories[at] }));
  }
}

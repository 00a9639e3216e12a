/** What the encoders see in one clause of an answer. */
export interface Embedding {
  /** The clause by itself: a normalised MiniLM sentence vector of EMBEDDING_SIZE numbers. */
  readonly sentence: Float32Array;
  /** The clause in its answer: the log odds of each section, then of each evidence label. STORY_SIZE numbers. */
  readonly story: Float32Array;
  /** What the clause says of the findings about its answer: TELLING_SIZE numbers, for toldFindings. */
  readonly telling: Float32Array;
}

export const EMBEDDING_SIZE = 384;
/** Five sections and 25 evidence labels. */
export const STORY_SIZE = 30;

/**
 * Embeds the clauses of one answer, all of them and in order: each is read with those around it. The speech room supplies
 * it; training supplies its own.
 */
export type Embed = (clauses: readonly string[]) => Promise<readonly Embedding[]>;

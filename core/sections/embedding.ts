/** One normalised MiniLM sentence vector of 384 numbers. */
export type Embedding = Float32Array;

export const EMBEDDING_SIZE = 384;

/** Turns texts into embeddings, in order. The speech room supplies it; training supplies its own. */
export type Embed = (texts: readonly string[]) => Promise<readonly Embedding[]>;

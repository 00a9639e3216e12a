import { EMBEDDING_SIZE } from './embedding.ts';
import type { Embedding } from './embedding.ts';
import type { Clause } from './clauses.ts';
import { CUE_COUNT, cuesIn } from './cue-words.ts';
import { spokenForm } from './spoken-form.ts';

/** A clause with what the models look at. */
export interface SeenClause {
  readonly words: number;
  readonly embedding: Embedding;
  readonly cues: readonly number[];
}

/** Components of a unit vector are near 0.05: scaled so that one penalty suits embeddings and cues alike. */
const EMBEDDING_SCALE = 4;
const NEIGHBOUR_SCALE = 2.5;
const FARTHER_SCALE = 0.75;
const CUE_SCALE = 0.6;
const NEIGHBOUR_CUE_SCALE = 0.3;
const PLACE_SCALE = 1.5;

const PLACE_COUNT = 8;
export const FEATURE_COUNT = 5 * EMBEDDING_SIZE + 3 * CUE_COUNT + PLACE_COUNT;

export function seenClauses(clauses: readonly Clause[], embeddings: readonly Embedding[]): SeenClause[] {
  return clauses.map((clause, index) => ({
    words: clause.lastWord - clause.firstWord + 1,
    embedding: embeddings[index] ?? new Float32Array(EMBEDDING_SIZE),
    cues: cuesIn(spokenForm(clause.text)),
  }));
}

/**
 * What the linear heads see of each clause: its own embedding and cues, those of the clauses beside it, the embeddings of
 * the two beyond on either side (they raised the words in their right section by 1 % in cross-validation), and its place
 * in the answer. One row of FEATURE_COUNT numbers for each clause.
 */
export function featureRows(clauses: readonly SeenClause[]): Float32Array[] {
  const total = clauses.reduce((sum, { words }) => sum + words, 0);
  let spoken = 0;
  return clauses.map((clause, index) => {
    const middle = (spoken + clause.words / 2) / Math.max(1, total);
    spoken += clause.words;
    const row = new Float32Array(FEATURE_COUNT);
    let at = 0;
    const put = (values: ArrayLike<number> | undefined, count: number, scale: number) => {
      if (values) for (let i = 0; i < count; i += 1) row[at + i] = (values[i] ?? 0) * scale;
      at += count;
    };
    put(clause.embedding, EMBEDDING_SIZE, EMBEDDING_SCALE);
    put(clauses[index - 1]?.embedding, EMBEDDING_SIZE, NEIGHBOUR_SCALE);
    put(clauses[index + 1]?.embedding, EMBEDDING_SIZE, NEIGHBOUR_SCALE);
    put(sumOf(clauses[index - 2]?.embedding, clauses[index - 3]?.embedding), EMBEDDING_SIZE, FARTHER_SCALE);
    put(sumOf(clauses[index + 2]?.embedding, clauses[index + 3]?.embedding), EMBEDDING_SIZE, FARTHER_SCALE);
    put(clause.cues, CUE_COUNT, CUE_SCALE);
    put(clauses[index - 1]?.cues, CUE_COUNT, NEIGHBOUR_CUE_SCALE);
    put(clauses[index + 1]?.cues, CUE_COUNT, NEIGHBOUR_CUE_SCALE);
    put(placeOf(middle, index, clauses.length, clause.words), PLACE_COUNT, PLACE_SCALE);
    return row;
  });
}

/** Soft thirds of the answer, its two ends, and the clause's length. */
function placeOf(middle: number, index: number, count: number, words: number): number[] {
  const bump = (centre: number) => Math.exp(-(((middle - centre) / 0.15) ** 2));
  return [
    middle,
    middle * middle,
    bump(0),
    bump(0.25),
    bump(1),
    index === 0 ? 1 : 0,
    index === count - 1 ? 1 : 0,
    Math.min(words, 30) / 30,
  ];
}

function sumOf(one: Embedding | undefined, other: Embedding | undefined): Embedding | undefined {
  if (!one || !other) return one ?? other;
  return one.map((value, i) => value + (other[i] ?? 0));
}

import { EMBEDDING_SIZE, STORY_SIZE } from './embedding.ts';
import type { Embedding } from './embedding.ts';
import type { Clause } from './clauses.ts';
import { CUE_COUNT, cuesIn } from './cue-words.ts';
import { spokenForm } from './spoken-form.ts';
import { SECTION_KINDS } from '../take.ts';

type Encoded = Pick<Embedding, 'sentence' | 'story'>;

/** A clause with what the models look at. */
export interface SeenClause {
  readonly words: number;
  readonly embedding: Encoded;
  readonly cues: readonly number[];
}

/** Components of a unit vector are near 0.05: scaled so that one penalty suits embeddings and cues alike. */
const EMBEDDING_SCALE = 4;
const NEIGHBOUR_SCALE = 2.5;
const FARTHER_SCALE = 0.75;
/** Log odds reach 7. */
const STORY_SCALE = 0.3;
const NEIGHBOUR_STORY_SCALE = 0.1;
const CUE_SCALE = 0.6;
const NEIGHBOUR_CUE_SCALE = 0.3;
const PLACE_SCALE = 1.5;

const PLACE_COUNT = 8;
/** What a clause and those around it say, and where. */
const SPOKEN_COUNT = 5 * EMBEDDING_SIZE + 3 * CUE_COUNT + PLACE_COUNT;
/** The same, and how it reads in its story. */
export const FEATURE_COUNT = SPOKEN_COUNT + 3 * STORY_SIZE;

/**
 * The part of a row that the evidence heads judge by. With the story's log odds in them as well, probe answers, which are
 * no stories, were judged worse (95.6 % after 98.8 %).
 */
export const spokenPart = (row: Float32Array): Float32Array => row.subarray(0, SPOKEN_COUNT);

/** The story encoder's log odds that the clause of a row shows a label, by the label's index. */
export const storyLogOdds = (row: Float32Array, label: number): number =>
  (row[SPOKEN_COUNT + SECTION_KINDS.length + label] ?? 0) / STORY_SCALE;

const UNSEEN: Encoded = {
  sentence: new Float32Array(EMBEDDING_SIZE),
  story: new Float32Array(STORY_SIZE),
};

export function seenClauses(clauses: readonly Clause[], embeddings: readonly Encoded[]): SeenClause[] {
  return clauses.map((clause, index) => ({
    words: clause.lastWord - clause.firstWord + 1,
    embedding: embeddings[index] ?? UNSEEN,
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
    const sentence = (beside: number) => clauses[index + beside]?.embedding.sentence;
    const story = (beside: number) => clauses[index + beside]?.embedding.story;
    put(sentence(0), EMBEDDING_SIZE, EMBEDDING_SCALE);
    put(sentence(-1), EMBEDDING_SIZE, NEIGHBOUR_SCALE);
    put(sentence(1), EMBEDDING_SIZE, NEIGHBOUR_SCALE);
    put(sumOf(sentence(-2), sentence(-3)), EMBEDDING_SIZE, FARTHER_SCALE);
    put(sumOf(sentence(2), sentence(3)), EMBEDDING_SIZE, FARTHER_SCALE);
    put(clause.cues, CUE_COUNT, CUE_SCALE);
    put(clauses[index - 1]?.cues, CUE_COUNT, NEIGHBOUR_CUE_SCALE);
    put(clauses[index + 1]?.cues, CUE_COUNT, NEIGHBOUR_CUE_SCALE);
    put(placeOf(middle, index, clauses.length, clause.words), PLACE_COUNT, PLACE_SCALE);
    put(story(0), STORY_SIZE, STORY_SCALE);
    put(story(-1), STORY_SIZE, NEIGHBOUR_STORY_SCALE);
    put(story(1), STORY_SIZE, NEIGHBOUR_STORY_SCALE);
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

function sumOf(one: Float32Array | undefined, other: Float32Array | undefined): Float32Array | undefined {
  if (!one || !other) return one ?? other;
  return one.map((value, i) => value + (other[i] ?? 0));
}

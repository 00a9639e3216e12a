import { EVIDENCE_LABELS } from '../evidence-label.ts';
import type { ReadClause } from '../review-schema.ts';
import { cuesIn, CUE_COUNT } from '../sections/cue-words.ts';
import { EMBEDDING_SIZE } from '../sections/embedding.ts';
import type { Embedding } from '../sections/embedding.ts';
import { spokenForm } from '../sections/spoken-form.ts';
import { PROBE_KINDS } from '../take.ts';
import type { ProbeKind } from '../take.ts';
import { shownIn } from './answer.ts';

const EMBEDDING_SCALE = 3;
const LABELS = EVIDENCE_LABELS.length;
const SHARED = EMBEDDING_SIZE + CUE_COUNT + LABELS;
export const PROBE_FEATURE_COUNT = SHARED + PROBE_KINDS.length * (1 + LABELS + EMBEDDING_SIZE);

/**
 * What the probes' heads see of an answer: the mean of its clauses' embeddings and cues, and the strongest sign of each
 * evidence label; then the embedding and the labels once more in a block of the probe's own, because what is strong for
 * one probe ("I told them") is weak for another.
 */
export function probeFeatures(
  probe: ProbeKind,
  clauses: readonly ReadClause[],
  embeddings: readonly Embedding[],
): Float32Array {
  const row = new Float32Array(PROBE_FEATURE_COUNT);
  const count = Math.max(1, embeddings.length);
  const own = SHARED + PROBE_KINDS.indexOf(probe) * (1 + LABELS + EMBEDDING_SIZE);
  const add = (at: number, value: number) => {
    row[at] = (row[at] ?? 0) + value;
  };
  for (const { sentence } of embeddings) {
    sentence.forEach((value, i) => {
      add(i, (EMBEDDING_SCALE * value) / count);
      add(own + 1 + LABELS + i, (EMBEDDING_SCALE * value) / count);
    });
  }
  for (const { text } of clauses) {
    cuesIn(spokenForm(text)).forEach((cue, i) => add(EMBEDDING_SIZE + i, cue / count));
  }
  EVIDENCE_LABELS.forEach((label, i) => {
    const shown = shownIn(clauses, label);
    add(EMBEDDING_SIZE + CUE_COUNT + i, shown);
    add(own + 1 + i, 2 * shown);
  });
  add(own, 1);
  return row;
}

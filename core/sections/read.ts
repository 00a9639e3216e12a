import { EVIDENCE_LABELS } from '../evidence-label.ts';
import type { EvidenceLabel } from '../evidence-label.ts';
import type { ReadClause, Reading } from '../review-schema.ts';
import evidenceWeights from '../rubric/evidence-weights.json' with { type: 'json' };
import { SECTION_KINDS } from '../take.ts';
import type { Word } from '../take.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Embed } from './embedding.ts';
import { featureRows, seenClauses, spokenPart } from './features.ts';
import { readHeads, scoreOf, sigmoid } from './linear-heads.ts';
import type { LinearHeads } from './linear-heads.ts';
import { likeliestSections, orderPriorSchema } from './order.ts';
import type { OrderPrior } from './order.ts';
import orderPrior from './order-weights.json' with { type: 'json' };
import sectionWeights from './section-weights.json' with { type: 'json' };
import { spokenForm } from './spoken-form.ts';

/** What reading takes: a head for each section and evidence label, and the order sections come in. */
export interface ReadingModel {
  readonly sections: LinearHeads<(typeof SECTION_KINDS)[number]>;
  readonly evidence: LinearHeads<EvidenceLabel>;
  readonly order: OrderPrior;
}

/** Fitted by `npm run train`. */
export const SHIPPED_MODEL: ReadingModel = {
  sections: readHeads(sectionWeights, SECTION_KINDS),
  evidence: readHeads(evidenceWeights, EVIDENCE_LABELS),
  order: orderPriorSchema.parse(orderPrior),
};

/** Probabilities below this say nothing and are not kept. */
const FAINTEST = 0.05;
const rounded = (probability: number) => Math.round(probability * 1000) / 1000;

/** Reads the words of a take: cuts them into clauses, embeds those, and judges each one's section and evidence. */
export async function readWords(words: readonly Word[], embed: Embed): Promise<Reading> {
  const clauses = clausesOf(words);
  const embeddings = clauses.length > 0 ? await embed(clauses.map(({ text }) => spokenForm(text))) : [];
  return readClauses(clauses, featureRows(seenClauses(clauses, embeddings)), SHIPPED_MODEL);
}

/** The same for clauses whose features are known, under any model: training judges itself with it. */
export function readClauses(
  clauses: readonly Clause[],
  rows: readonly Float32Array[],
  model: ReadingModel,
): Reading {
  const scores = rows.map((row) => SECTION_KINDS.map((kind) => scoreOf(model.sections[kind], row)));
  const placed = likeliestSections(scores, model.order);
  return {
    clauses: clauses.map((clause, index): ReadClause => {
      const row = rows[index] ?? new Float32Array();
      const { section, confidence } = placed[index] ?? { section: 'situation', confidence: 0 };
      return { ...clause, section, sectionConfidence: rounded(confidence), evidence: evidenceIn(row, model) };
    }),
  };
}

function evidenceIn(row: Float32Array, model: ReadingModel): ReadClause['evidence'] {
  const evidence: Partial<Record<EvidenceLabel, number>> = {};
  const spoken = spokenPart(row);
  for (const label of EVIDENCE_LABELS) {
    const probability = sigmoid(scoreOf(model.evidence[label], spoken));
    if (probability >= FAINTEST) evidence[label] = rounded(probability);
  }
  return evidence;
}

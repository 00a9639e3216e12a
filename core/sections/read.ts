import { EVIDENCE_LABELS } from '../evidence-label.ts';
import type { EvidenceLabel } from '../evidence-label.ts';
import type { ReadClause, Reading } from '../review-schema.ts';
import evidenceWeights from '../rubric/evidence-weights.json' with { type: 'json' };
import { SECTION_KINDS } from '../take.ts';
import type { Word } from '../take.ts';
import { withAnnounced } from './announced.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Embed, Embedding } from './embedding.ts';
import { featureRows, seenClauses, spokenPart, storyLogOdds } from './features.ts';
import { readHeads, scoreOf, sigmoid } from './linear-heads.ts';
import type { LinearHeads } from './linear-heads.ts';
import { likeliestSections, orderPriorSchema } from './order.ts';
import type { OrderPrior, PlacedClause } from './order.ts';
import orderPrior from './order-weights.json' with { type: 'json' };
import sectionWeights from './section-weights.json' with { type: 'json' };
import { spokenForm } from './spoken-form.ts';
import { toldFindings } from './told-findings.ts';

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

/**
 * What is said: a whole story, of whose clauses the story encoder has something to say, or a reply to a question, which
 * it would take for a story that is odd.
 */
type Telling = 'story' | 'reply';

/** Reads the words of a take: cuts them into clauses, embeds those, and judges each one's section and evidence. */
export async function readWords(words: readonly Word[], embed: Embed): Promise<Reading> {
  const { clauses, embeddings, rows } = await embeddedClauses(words, embed);
  return {
    clauses: readClauses(clauses, rows, SHIPPED_MODEL),
    told: toldFindings(embeddings.map(({ telling }) => telling)),
  };
}

/** Reads a reply to a question, under any model. @returns what the encoders see in its clauses as well */
export async function readReply(
  words: readonly Word[],
  embed: Embed,
  model: ReadingModel,
): Promise<{ readonly clauses: readonly ReadClause[]; readonly embeddings: readonly Embedding[] }> {
  const { clauses, embeddings, rows } = await embeddedClauses(words, embed);
  return { clauses: readClauses(clauses, rows, model, 'reply'), embeddings };
}

async function embeddedClauses(words: readonly Word[], embed: Embed) {
  const clauses = clausesOf(words);
  const embeddings = clauses.length > 0 ? await embed(clauses.map(({ text }) => spokenForm(text))) : [];
  return { clauses, embeddings, rows: featureRows(seenClauses(clauses, embeddings)) };
}

/** Reads clauses whose features are known, under any model: training judges itself with it. */
export function readClauses(
  clauses: readonly Clause[],
  rows: readonly Float32Array[],
  model: ReadingModel,
  telling: Telling = 'story',
): ReadClause[] {
  const scores = rows.map((row, index) =>
    withAnnounced(
      clauses[index]?.text ?? '',
      SECTION_KINDS.map((kind) => scoreOf(model.sections[kind], row)),
    ),
  );
  const placed = likeliestSections(scores, model.order);
  return clauses.map((clause, index): ReadClause => {
    const row = rows[index] ?? new Float32Array();
    return { ...clause, ...sectionsIn(placed[index]), evidence: evidenceIn(row, model, telling) };
  });
}

function sectionsIn(
  placed: PlacedClause | undefined,
): Pick<ReadClause, 'section' | 'sectionConfidence' | 'otherSections'> {
  const section = placed?.section ?? 'situation';
  const otherSections: ReadClause['otherSections'] = {};
  let sectionConfidence = 0;
  SECTION_KINDS.forEach((kind, index) => {
    const probability = placed?.probabilities[index] ?? 0;
    if (kind === section) sectionConfidence = rounded(probability);
    else if (probability >= FAINTEST) otherSections[kind] = rounded(probability);
  });
  return { section, sectionConfidence, otherSections };
}

/**
 * The log odds of a label in a story: so much of the head's, which looks at the clause and its neighbours, and so much of
 * the story encoder's. By cross-validation 2 % more of the due findings are raised with as many false ones as by the
 * head alone.
 */
const HEAD_SHARE = 0.7;
const STORY_SHARE = 0.5;
const SHIFT = 0.3;

function evidenceIn(row: Float32Array, model: ReadingModel, telling: Telling): ReadClause['evidence'] {
  const evidence: Partial<Record<EvidenceLabel, number>> = {};
  const spoken = spokenPart(row);
  for (const [index, label] of EVIDENCE_LABELS.entries()) {
    const byHead = scoreOf(model.evidence[label], spoken);
    const logOdds =
      telling === 'reply' ? byHead : HEAD_SHARE * byHead + STORY_SHARE * storyLogOdds(row, index) + SHIFT;
    const probability = sigmoid(logOdds);
    if (probability >= FAINTEST) evidence[label] = rounded(probability);
  }
  return evidence;
}

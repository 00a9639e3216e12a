import { EVIDENCE_LABELS } from '../core/evidence-label.ts';
import type { EvidenceLabel } from '../core/evidence-label.ts';
import type { LinearHead, LinearHeads } from '../core/sections/linear-heads.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import { SECTION_KINDS } from '../core/take.ts';
import type { AnswerExamples, LabelledClause } from './examples.ts';
import { fitClasses, fitLabel } from './logistic.ts';
import { fitOrderPrior } from './order-prior.ts';

/** L2 penalties, chosen by cross-validation over the training answers. */
const SECTION_PENALTY = 5;
const EVIDENCE_PENALTY = 3;
/** Showing a label is rare (2 % to 10 % of clauses): a clause that does counts for this many that do not. */
const RARE_WEIGHT = 3;

/** Fits the heads and the order of sections. `answers` may hold an answer in several ways of writing. */
export function fitModel(answers: readonly AnswerExamples[]): ReadingModel {
  const clauses = answers.flatMap((answer) => answer.clauses);
  return {
    sections: fitSections(clauses),
    evidence: Object.fromEntries(
      EVIDENCE_LABELS.map((label) => [label, fitEvidence(clauses, label)]),
    ) as LinearHeads<EvidenceLabel>,
    order: fitOrderPrior(answers),
  };
}

function fitSections(clauses: readonly LabelledClause[]): ReadingModel['sections'] {
  const heads = fitClasses(
    clauses.map(({ row }) => ({ row, weight: 1 })),
    clauses.map(({ section }) => SECTION_KINDS.indexOf(section)),
    SECTION_KINDS.length,
    SECTION_PENALTY,
  );
  return Object.fromEntries(
    SECTION_KINDS.map((kind, index) => [kind, heads[index]]),
  ) as ReadingModel['sections'];
}

function fitEvidence(clauses: readonly LabelledClause[], label: EvidenceLabel): LinearHead {
  const truths = clauses.map(({ labels }) => labels.has(label));
  return fitLabel(
    clauses.map(({ row }, index) => ({ row, weight: truths[index] ? RARE_WEIGHT : 1 })),
    truths,
    EVIDENCE_PENALTY,
  );
}

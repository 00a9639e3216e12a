import { EVIDENCE_LABELS } from '../core/evidence-label.ts';
import { spokenPart } from '../core/sections/features.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import { SECTION_KINDS } from '../core/take.ts';
import { inOwnShape } from './examples.ts';
import type { AnswerExamples } from './examples.ts';
import { fitSections } from './fit-sections.ts';
import { fitLabels } from './logistic.ts';
import { withUsualOpenings } from './usual-openings.ts';

/** L2 penalty, chosen by cross-validation over the training answers. */
const EVIDENCE_PENALTY = 6;
/** Showing a label is rare (2 % to 10 % of clauses): a clause that does counts for this many that do not. */
const RARE_WEIGHT = 3;

/**
 * Fits the heads and the order of sections. `answers` may hold an answer in several ways of writing. What a clause shows
 * hardly hangs on the shape of its answer: the evidence heads are fitted on those in their own shape alone.
 */
export function fitModel(answers: readonly AnswerExamples[]): ReadingModel {
  const { heads, order } = fitSections(answers);
  return {
    sections: named(SECTION_KINDS, heads),
    evidence: named(EVIDENCE_LABELS, fitEvidence(answers.filter(({ writing }) => inOwnShape(writing)))),
    order: withUsualOpenings(order, answers),
  };
}

function fitEvidence(answers: readonly AnswerExamples[]): LinearHead[] {
  const clauses = answers.flatMap((answer) => answer.clauses);
  return fitLabels(
    clauses.map(({ row }) => spokenPart(row)),
    clauses.map(({ labels }) =>
      EVIDENCE_LABELS.map((label) => ({
        shown: labels.has(label),
        weight: labels.has(label) ? RARE_WEIGHT : 1,
      })),
    ),
    EVIDENCE_PENALTY,
  );
}

const named = <Name extends string>(names: readonly Name[], heads: readonly LinearHead[]) =>
  Object.fromEntries(names.map((name, index) => [name, heads[index]])) as Record<Name, LinearHead>;

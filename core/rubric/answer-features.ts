import { EVIDENCE_LABELS } from '../evidence-label.ts';
import type { EvidenceLabel } from '../evidence-label.ts';
import { SECTION_KINDS } from '../take.ts';
import type { SectionKind } from '../take.ts';
import { belongs, clausesIn, shownIn, shows, wordCount } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Rule } from './rule.ts';

/** What a rule weighs counts for this much more than the other labels: one penalty then holds the others back. */
const WEIGHED = 2;
const BESIDE = 0.5;
const SUM_SCALE = 0.5;
const SECTION_SCALE = 0.4;
/** How surely a section is there at all, and how much of the answer it may be. */
const PRESENCE_SCALE = 1.5;
const EXPECTED_SCALE = 3;
/** The story encoder's log odds reach 6. */
const TOLD_SCALE = 0.5;
/** A section that was not heard shows less than any that was. */
const UNHEARD = -1.2;

/** Log odds of a probability, softened so that none and certain stay within 1.2 of nought. */
const softOdds = (probability: number) => Math.log((probability + 0.03) / (1.03 - probability)) / 3;

/**
 * What a finding's head sees of a whole answer: how surely each evidence label is shown anywhere and in each section, how
 * much of it there is, and how the words are shared out between the sections: on the likeliest path, and over all of
 * them, since a path that is only just the likeliest should not decide whether a section is missing. A finding is about
 * the answer: the best single clause misleads where another clause makes up for it. And what the story encoder, which has
 * read it as a whole, thinks of the finding itself.
 */
export function answerFeatures(
  answer: Answer,
  { id, weighs = [] }: Pick<Rule, 'id' | 'weighs'>,
): Float32Array {
  const scaleOf = (label: EvidenceLabel) => (weighs.includes(label) ? WEIGHED : BESIDE);
  const perLabel = (feature: (label: EvidenceLabel) => number) =>
    EVIDENCE_LABELS.map((label) => scaleOf(label) * feature(label));
  const all = Math.max(1, answer.words.length);
  const shares = SECTION_KINDS.map((kind) => wordCount(clausesIn(answer, kind)) / all);
  return Float32Array.from([
    TOLD_SCALE * (answer.told[id] ?? 0),
    ...perLabel((label) => softOdds(shownIn(answer.clauses, label))),
    ...perLabel(
      (label) =>
        SUM_SCALE * Math.log1p(answer.clauses.reduce((sum, clause) => sum + shows(clause, label), 0)),
    ),
    ...shares,
    ...shares.map((share) => (share > 0 ? 1 : 0)),
    ...SECTION_KINDS.map(
      (kind) =>
        PRESENCE_SCALE * softOdds(Math.max(0, ...answer.clauses.map((clause) => belongs(clause, kind)))),
    ),
    ...SECTION_KINDS.map((kind) => EXPECTED_SCALE * expectedShare(answer, kind)),
    ...SECTION_KINDS.flatMap((kind) => {
      const clauses = clausesIn(answer, kind);
      return perLabel(
        (label) => SECTION_SCALE * (clauses.length > 0 ? softOdds(shownIn(clauses, label)) : UNHEARD),
      );
    }),
  ]);
}

function expectedShare({ words, clauses }: Answer, kind: SectionKind): number {
  const expected = clauses.reduce((sum, clause) => sum + belongs(clause, kind) * wordCount([clause]), 0);
  return expected / Math.max(1, words.length);
}

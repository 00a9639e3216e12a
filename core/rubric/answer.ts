import type { EvidenceLabel } from '../evidence-label.ts';
import type { ReadClause, Reading, Section } from '../review-schema.ts';
import { sectionsOf } from '../sections/stretches.ts';
import type { Lens, Level, SectionKind, Targets, Word } from '../take.ts';

/** An answer as the rules look at it. */
export interface Answer {
  readonly words: readonly Word[];
  readonly clauses: readonly ReadClause[];
  readonly sections: readonly Section[];
  readonly targets: Targets;
  readonly lens: Lens;
  readonly level: Level;
  /** As read in the whole story at once, whatever the lens and level. */
  readonly told: Reading['told'];
}

export const clausesIn = (answer: Answer, ...kinds: readonly SectionKind[]): readonly ReadClause[] =>
  answer.clauses.filter(({ section }) => kinds.includes(section));

/** How surely the clause shows the label, 0 to 1. */
export const shows = (clause: ReadClause, label: EvidenceLabel): number => clause.evidence[label] ?? 0;

/** How surely any of the clauses shows one of the labels. */
export const shownIn = (clauses: readonly ReadClause[], ...labels: readonly EvidenceLabel[]): number =>
  Math.max(0, ...clauses.flatMap((clause) => labels.map((label) => shows(clause, label))));

/** How surely the clause belongs to the section, 0 to 1. */
export const belongs = (clause: ReadClause, kind: SectionKind): number =>
  clause.section === kind ? clause.sectionConfidence : (clause.otherSections[kind] ?? 0);

export const wordCount = (clauses: readonly ReadClause[]): number =>
  clauses.reduce((sum, { firstWord, lastWord }) => sum + lastWord - firstWord + 1, 0);

/** Seconds given to a section, all its stretches together. */
export const secondsIn = (answer: Answer, kind: SectionKind): number =>
  answer.sections
    .filter(({ section }) => section === kind)
    .reduce((sum, { durationSec }) => sum + durationSec, 0);

/** An answer under one lens, level and set of targets. */
export function answerFrom(
  words: readonly Word[],
  reading: Reading,
  frame: Pick<Answer, 'targets' | 'lens' | 'level'>,
): Answer {
  const { clauses, told } = reading;
  return { ...frame, words, clauses, told, sections: sectionsOf(words, reading, frame.targets) };
}

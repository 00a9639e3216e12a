import { FINDING_TABLE } from '../finding-id.ts';
import type { Severity } from '../finding-id.ts';
import type { SectionKind } from '../take.ts';
import type { Answer } from './answer.ts';
import { barOf } from './bars.ts';
import type { EvidenceBars } from './bars.ts';
import type { Suspicion } from './rule.ts';
import type { SpokenFinding } from './wording.ts';
import { RULES } from './rules.ts';

/** A finding before it is put into words. */
export interface Raised {
  readonly id: SpokenFinding;
  readonly severity: Severity;
  readonly section: SectionKind | 'delivery';
  readonly passage: Suspicion['passage'];
}

/** Everything the rules raise, rule by rule; of one rule, neighbouring passages are one. */
export function raise(answer: Answer, bars: EvidenceBars): Raised[] {
  if (answer.clauses.length === 0) return [];
  return RULES.filter((rule) => rule.matters?.(answer) ?? true).flatMap(({ id, suspect }) => {
    const held = suspect(answer).filter(({ strength }) => strength >= barOf(bars, id));
    return joined(held.map(({ passage }) => passage)).map((passage) => ({
      id,
      severity: FINDING_TABLE[id].severity,
      section: sectionOf(answer, id, passage),
      passage,
    }));
  });
}

function joined(passages: readonly Suspicion['passage'][]): Suspicion['passage'][] {
  const result: Suspicion['passage'][] = [];
  for (const passage of passages) {
    const before = result.at(-1);
    if (passage && before && before.lastWord + 1 === passage.firstWord) {
      result[result.length - 1] = { firstWord: before.firstWord, lastWord: passage.lastWord };
    } else result.push(passage);
  }
  return result;
}

/** The table's section; for a finding that can be anywhere, the section its passage lies in (else the action). */
function sectionOf(answer: Answer, id: SpokenFinding, passage: Suspicion['passage']): Raised['section'] {
  const { home } = FINDING_TABLE[id];
  if (home !== 'any') return home;
  const clause = answer.clauses.find(
    ({ firstWord, lastWord }) => passage && firstWord <= passage.firstWord && passage.firstWord <= lastWord,
  );
  return clause?.section ?? HOME_OF_ABSENT[id] ?? 'action';
}

/** Where something absent would have been said. */
const HOME_OF_ABSENT: Partial<Record<SpokenFinding, SectionKind>> = {
  'senior-no-trade-off': 'action',
  'senior-no-influence': 'result',
  'senior-no-systemic-cause': 'reflection',
};

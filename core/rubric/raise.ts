import { FINDING_TABLE } from '../finding-id.ts';
import type { Severity } from '../finding-id.ts';
import type { SectionKind } from '../take.ts';
import type { Answer } from './answer.ts';
import { isDue } from './judgement.ts';
import type { Judgement } from './judgement.ts';
import { strongest } from './rule.ts';
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

/** A passage is shown beside the strongest when it is at least this much as suspect. */
const SHARE_OF_STRONGEST = 0.6;

/** Everything the rules raise, rule by rule; of one rule, neighbouring passages are one. */
export function raise(answer: Answer, judgement: Judgement): Raised[] {
  if (answer.clauses.length === 0) return [];
  return RULES.filter((rule) => (rule.matters?.(answer) ?? true) && isDue(answer, rule, judgement)).flatMap(
    ({ id, suspect }) =>
      joined(passagesOf(suspect(answer))).map((passage) => ({
        id,
        severity: FINDING_TABLE[id].severity,
        section: sectionOf(answer, id, passage),
        passage,
      })),
  );
}

/** The most suspect passages; null for one about something absent. */
function passagesOf(suspicions: readonly Suspicion[]): Suspicion['passage'][] {
  const most = strongest(suspicions);
  return suspicions
    .filter(({ strength }) => strength >= SHARE_OF_STRONGEST * most)
    .map(({ passage }) => passage);
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

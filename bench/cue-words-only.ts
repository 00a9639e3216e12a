import type { SectionKind } from '../core/take.ts';
import type { AnswerExamples } from '../training/examples.ts';

/** Stock phrases that announce a section, as the usual keyword detectors of STAR answers look for them. */
const ANNOUNCES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'reflection',
    /\b(?:learn(?:ed|t)|looking back|in hindsight|next time|differently|taught me|takeaway)\b/iu,
  ],
  ['result', /\b(?:result|in the end|as a result|outcome|percent|reduced|increased|saved|happy)\b/iu],
  [
    'action',
    /\bi (?:decided|started|built|wrote|fixed|traced|checked|called|asked|made|set up|added|ran)\b/iu,
  ],
  ['task', /\b(?:my (?:task|job|role|goal)|responsible|needed to|had to|supposed to|asked me)\b/iu],
];

/** The baseline that knows stock phrases only: a clause without one belongs to the section before it. */
export function cueWordsOnly({ clauses }: AnswerExamples): SectionKind[] {
  let current: SectionKind = 'situation';
  return clauses.flatMap(({ clause }) => {
    current = ANNOUNCES.find(([, pattern]) => pattern.test(clause.text))?.[0] ?? current;
    return Array<SectionKind>(clause.lastWord - clause.firstWord + 1).fill(current);
  });
}

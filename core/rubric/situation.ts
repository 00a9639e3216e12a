import { clausesIn, secondsIn, shownIn, shows, wordCount } from './answer.ts';
import type { Answer } from './answer.ts';
import { certainly } from './rule.ts';
import type { Rule, Suspicion } from './rule.ts';

export const SITUATION_RULES: readonly Rule[] = [
  {
    id: 'situation-too-long',
    suspect: (answer) =>
      certainly(secondsIn(answer, 'situation') > answer.targets.situation, stretchOf(answer)),
  },
  { id: 'situation-not-problem-focused', weighs: ['architecture-tour', 'problem'], suspect: toursBackground },
];

/** From the first word of the situation to the last word of its first stretch. */
function stretchOf(answer: Answer): Suspicion['passage'] {
  return answer.sections.find(({ section }) => section === 'situation') ?? null;
}

/** The share of the situation's words that tour the background, less what is said of the problem. */
function toursBackground(answer: Answer): Suspicion[] {
  const situation = clausesIn(answer, 'situation');
  if (situation.length === 0) return [];
  const toured = situation.reduce(
    (sum, clause) => sum + shows(clause, 'architecture-tour') * wordCount([clause]),
    0,
  );
  const tour = toured / wordCount(situation);
  const worst = situation.reduce((a, b) =>
    shows(b, 'architecture-tour') > shows(a, 'architecture-tour') ? b : a,
  );
  const problem = shownIn(situation, 'problem');
  return [{ strength: Math.max(0, tour * (1 - 0.3 * problem)), passage: worst }];
}

import { SECTION_KINDS } from '../take.ts';
import type { SectionKind } from '../take.ts';
import { spokenForm } from './spoken-form.ts';

/**
 * Words at the start of a clause in which a speaker says which section now begins. Only those that mean nothing else: "my
 * job was" may as well open the situation, unless a "to" follows. Farther into a clause, as in text without stops, they
 * are left to the models: most of such a clause is what came before.
 */
const ANNOUNCED: Partial<Record<SectionKind, RegExp>> = {
  task: /^(?:\w+ ){0,2}my (?:(?:task|assignment) (?:\w+ ){0,3}was\b|(?:job|role|responsibility) (?:in (?:this|that|it|all this) )?was (?:\w+ )?to\b)/u,
};

/** More than any path of a dozen clauses can hold against it. */
const CERTAIN = 12;

/**
 * The scores of a clause for each section, with the one it announces made certain. After a long tour of the background
 * "so my task was to look at it" was read as more of the tour, and its speaker told that there was no task.
 */
export function withAnnounced(text: string, scores: readonly number[]): number[] {
  const spoken = spokenForm(text);
  return scores.map((score, index) => {
    const kind = SECTION_KINDS[index];
    return kind && ANNOUNCED[kind]?.test(spoken) ? score + CERTAIN : score;
  });
}

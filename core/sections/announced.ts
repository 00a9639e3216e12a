import { SECTION_KINDS } from '../take.ts';
import { spokenForm } from './spoken-form.ts';

const TASK = SECTION_KINDS.indexOf('task');

/**
 * Words at the start of a clause in which a speaker says that the task begins. Only those that mean nothing else: "my job
 * was" may as well open the situation, unless a "to" follows. Farther into a clause, as in text without stops, they are
 * left to the models: most of such a clause is what came before.
 */
const ANNOUNCED =
  /^(?:\w+ ){0,2}my (?:(?:task|assignment) (?:\w+ ){0,3}was\b|(?:job|role|responsibility) (?:in (?:this|that|it|all this) )?was (?:\w+ )?to\b)/u;

/** In log odds, of which the story encoder's reach 7. */
const CERTAIN = 12;

/**
 * The scores of a clause for each of SECTION_KINDS, the task's made certain where the clause announces it. After a long
 * tour of the background "so my task was to look at it" was read as action, and its speaker told that there was no task.
 */
export const withAnnounced = (text: string, scores: readonly number[]): readonly number[] =>
  ANNOUNCED.test(spokenForm(text)) ? scores.with(TASK, (scores[TASK] ?? 0) + CERTAIN) : scores;

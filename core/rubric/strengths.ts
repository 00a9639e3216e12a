import { STRENGTH_LABELS } from '../evidence-label.ts';
import type { StrengthLabel } from '../evidence-label.ts';
import type { Strength } from '../review-schema.ts';
import { quoteOf } from '../text-words.ts';
import { shows } from './answer.ts';
import type { Answer } from './answer.ts';

/** A strength is shown from here on: praise for what was not said costs more trust than praise left out. */
const SURE = 0.55;
/** Of one label the best few are enough: nine deeds in the first person are one strength shown nine times. */
const MOST_OF_ONE = 3;

/** The passages that show good practice, in spoken order. */
export function strengthsOf(answer: Answer): Strength[] {
  return STRENGTH_LABELS.flatMap((label) => best(answer, label)).sort((a, b) => a.firstWord - b.firstWord);
}

function best(answer: Answer, label: StrengthLabel): Strength[] {
  return answer.clauses
    .filter((clause) => shows(clause, label) >= SURE)
    .sort((a, b) => shows(b, label) - shows(a, label))
    .slice(0, MOST_OF_ONE)
    .map(({ firstWord, lastWord }) => ({
      label,
      start: answer.words[firstWord]?.start ?? 0,
      end: answer.words[lastWord]?.end ?? 0,
      firstWord,
      lastWord,
      quote: quoteOf(answer.words, firstWord, lastWord),
    }));
}

import type { WordRange } from '../../core/report/passages.ts';
import type { Reading } from '../../core/review-schema.ts';

const wordOf = (node: Node | null): number | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  const word = element?.closest<HTMLElement>('[data-word]')?.dataset['word'];
  return word === undefined ? null : Number(word);
};

/** The words of the transcript between the ends of what is selected on the page; null when nothing is. */
export function selectedWords(): WordRange | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const [one, other] = [wordOf(selection.anchorNode), wordOf(selection.focusNode)];
  if (one === null || other === null) return null;
  return { firstWord: Math.min(one, other), lastWord: Math.max(one, other) };
}

/** The clause that a word is part of. */
export function clauseAround(word: number, { clauses }: Reading): WordRange {
  const clause = clauses.find(({ firstWord, lastWord }) => firstWord <= word && word <= lastWord);
  return { firstWord: clause?.firstWord ?? word, lastWord: clause?.lastWord ?? word };
}

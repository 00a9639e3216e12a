import { changesWords } from './corrections.ts';
import type { Correction } from './corrections.ts';
import type { Finding, ReadClause, Reading } from './review-schema.ts';
import type { Word } from './take.ts';
import { isHesitation, quoteOf } from './text-words.ts';

type Of<Kind extends Correction['kind']> = Extract<Correction, { readonly kind: Kind }>;

/** The speaker's own remark on a passage. Word indexes are inclusive. */
export type Note = Omit<Of<'note'>, 'kind'>;

/** What corrections make of the words that were heard. Places are those in `words`, whatever came after them. */
export interface Corrected {
  readonly words: readonly Word[];
  readonly sections: readonly Of<'section'>[];
  readonly dismissals: readonly Of<'dismissal'>[];
  /** In the order of the words. */
  readonly notes: readonly Note[];
}

/** @param words as heard; they are not changed */
export function corrected(words: readonly Word[], corrections: readonly Correction[]): Corrected {
  const asHeard: Corrected = { words, sections: [], dismissals: [], notes: [] };
  const put = corrections.reduce(applied, asHeard);
  return {
    ...put,
    notes: put.notes.toSorted((a, b) => a.firstWord - b.firstWord || a.lastWord - b.lastWord),
  };
}

/** The words as corrected; what counts as a hesitation follows the new text. */
export const correctedWords = (words: readonly Word[], corrections: readonly Correction[]): readonly Word[] =>
  corrected(words, corrections).words;

function applied(before: Corrected, correction: Correction): Corrected {
  if (changesWords(correction)) {
    const { word: at } = correction;
    const replaced = correction.kind === 'join' ? 2 : 1;
    const heard = before.words.slice(at, at + replaced);
    const now = rewordedBy(correction, heard);
    const words = [...before.words.slice(0, at), ...now, ...before.words.slice(at + replaced)];
    return moved({ ...before, words }, at, now.length - heard.length);
  }
  switch (correction.kind) {
    case 'section':
      return { ...before, sections: [...before.sections, correction] };
    case 'dismissal':
      return { ...before, dismissals: [...before.dismissals, correction] };
    case 'note': {
      const { firstWord, lastWord, text } = correction;
      const others = before.notes.filter(
        (note) => note.firstWord !== firstWord || note.lastWord !== lastWord,
      );
      return { ...before, notes: text === '' ? others : [...others, { firstWord, lastWord, text }] };
    }
  }
}

/** Nothing for words that are not there: a take that was heard anew may have fewer. */
function rewordedBy(correction: Of<'word' | 'split' | 'join'>, heard: readonly Word[]): readonly Word[] {
  const [first] = heard;
  const last = heard.at(-1);
  if (!first || !last) return heard;
  switch (correction.kind) {
    case 'word': {
      const { text, filler = isHesitation(text) } = correction;
      return [{ ...first, text, confidence: 1, filler }];
    }
    case 'join': {
      const { text } = correction;
      return [{ text, start: first.start, end: last.end, confidence: 1, filler: isHesitation(text) }];
    }
    case 'split':
      return sharedOut(first, correction.texts);
  }
}

/** Several words in the time of one, each as long as its share of the letters. */
function sharedOut({ start, end }: Word, texts: readonly string[]): Word[] {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const secAfter = (count: number) => start + ((end - start) * count) / letters;
  let said = 0;
  return texts.map((text) => {
    const from = said;
    said += text.length;
    return { text, start: secAfter(from), end: secAfter(said), confidence: 1, filler: isHesitation(text) };
  });
}

/** Every place behind a word that became several, or one with the next, follows it. */
function moved(before: Corrected, word: number, growth: number): Corrected {
  if (growth === 0) return before;
  const first = (place: number) => (place > word ? Math.max(word, place + growth) : place);
  // A passage that ended with the word ends with the last of its parts.
  const last = (place: number) => (place === word && growth > 0 ? place + growth : first(place));
  const range = <Range extends { readonly firstWord: number; readonly lastWord: number }>(
    each: Range,
  ): Range => ({
    ...each,
    firstWord: first(each.firstWord),
    lastWord: last(each.lastWord),
  });
  return {
    ...before,
    sections: before.sections.map(range),
    notes: before.notes.map(range),
    dismissals: before.dismissals.map((each) => ({
      ...each,
      firstWord: each.firstWord === null ? null : first(each.firstWord),
    })),
  };
}

/**
 * The reading with sections as corrected. A clause that a correction begins or ends in is divided there. Until the words
 * have been read anew, a reading of more or fewer of them is stretched or cut to those there are.
 */
export function correctedReading(reading: Reading, { words, sections }: Corrected): Reading {
  return sections.reduce<Reading>(
    ({ clauses, told }, { firstWord, lastWord, section }) => ({
      told,
      clauses: clauses
        .flatMap((clause) => divided(clause, firstWord, words))
        .flatMap((clause) => divided(clause, lastWord + 1, words))
        .map((clause) =>
          clause.firstWord >= firstWord && clause.lastWord <= lastWord
            ? { ...clause, section, sectionConfidence: 1, otherSections: {} }
            : clause,
        ),
    }),
    covering(reading, words),
  );
}

function covering(reading: Reading, words: readonly Word[]): Reading {
  const lastWord = words.length - 1;
  if (reading.clauses.at(-1)?.lastWord === lastWord) return reading;
  const kept = reading.clauses.filter(({ firstWord }) => firstWord <= lastWord);
  return {
    ...reading,
    clauses: kept.map((clause, at) => (at === kept.length - 1 ? { ...clause, lastWord } : clause)),
  };
}

function divided(clause: ReadClause, before: number, words: readonly Word[]): ReadClause[] {
  const { firstWord, lastWord } = clause;
  if (before <= firstWord || before > lastWord) return [clause];
  const part = (first: number, last: number): ReadClause => ({
    ...clause,
    firstWord: first,
    lastWord: last,
    text: quoteOf(words, first, last),
  });
  return [part(firstWord, before - 1), part(before, lastWord)];
}

/** Whether the speaker dismissed this finding. */
export const isDismissed = (
  { id, firstWord }: Pick<Finding, 'id' | 'firstWord'>,
  dismissals: Corrected['dismissals'],
): boolean => dismissals.some((each) => each.id === id && each.firstWord === firstWord);

import { SEVERITIES } from '../finding-id.ts';
import type { Severity } from '../finding-id.ts';
import type { Finding, Section } from '../review-schema.ts';
import type { Word } from '../take.ts';

/** Word indexes, inclusive. */
export interface WordRange {
  readonly firstWord: number;
  readonly lastWord: number;
}

/** A readable piece of the transcript inside one section. `opens` marks the first one of a section's stretch. */
export interface Paragraph extends WordRange {
  readonly section: Section;
  readonly opens: boolean;
}

const ENDS_SENTENCE = /[.?!…。？！؟।]["'”’»)\]]*$/u;
/** Whether a word closes a sentence, as the transcript punctuates it. */
export const endsSentence = (word: Word | undefined): boolean => ENDS_SENTENCE.test(word?.text ?? '');

/** A paragraph closes at the first sentence end past this many words (about 15 seconds of speech) ... */
const COMFORTABLE_WORDS = 40;
/** ... and without one here: dictation without full stops still gets paragraphs. */
const MOST_WORDS = 90;

/** Cuts the words into paragraphs; together they cover every word of every section once, in order. */
export function paragraphsOf(words: readonly Word[], sections: readonly Section[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const section of sections) {
    let first = section.firstWord;
    for (let index = first; index <= section.lastWord; index += 1) {
      const length = index - first + 1;
      const restful = endsSentence(words[index]) && length >= COMFORTABLE_WORDS;
      if (index === section.lastWord || length >= MOST_WORDS || restful) {
        paragraphs.push({ section, firstWord: first, lastWord: index, opens: first === section.firstWord });
        first = index + 1;
      }
    }
  }
  return paragraphs;
}

/** A finding with the number it carries throughout a report, from 1. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** Neighbouring words raised by the same findings; `severity` is the worst of them, null where there are none. */
export interface MarkedRun extends WordRange {
  readonly findings: readonly NumberedFinding[];
  /** Those of the findings whose passage ends with this run: their numbers stand behind it. */
  readonly ending: readonly NumberedFinding[];
  readonly severity: Severity | null;
}

/** Cuts a range of words into runs by the findings whose passages cover them. */
export function markedRuns(range: WordRange, findings: readonly NumberedFinding[]): MarkedRun[] {
  const placed = findings.flatMap((numbered) => {
    const { firstWord, lastWord } = numbered.finding;
    return firstWord === null || lastWord === null ? [] : [{ numbered, firstWord, lastWord }];
  });
  const cuts = new Set([range.firstWord, ...placed.flatMap((at) => [at.firstWord, at.lastWord + 1])]);
  const starts = [...cuts]
    .filter((cut) => cut >= range.firstWord && cut <= range.lastWord)
    .sort((a, b) => a - b);
  return starts.map((firstWord, at) => {
    const lastWord = (starts[at + 1] ?? range.lastWord + 1) - 1;
    const here = placed.filter((p) => p.firstWord <= firstWord && firstWord <= p.lastWord);
    return {
      firstWord,
      lastWord,
      findings: here.map(({ numbered }) => numbered),
      ending: here.filter((p) => p.lastWord === lastWord).map(({ numbered }) => numbered),
      severity:
        SEVERITIES.find((severity) => here.some(({ numbered }) => numbered.finding.severity === severity)) ??
        null,
    };
  });
}

import type { Finding, Section } from '../../core/review-schema.ts';
import { SEVERITIES } from '../../core/finding-id.ts';
import type { Severity } from '../../core/finding-id.ts';
import type { Word } from '../../core/take.ts';

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

const ENDS_SENTENCE = /[.?!]["')\]]*$/;
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
      const sentenceEnds = ENDS_SENTENCE.test(words[index]?.text ?? '');
      if (
        index === section.lastWord ||
        length >= MOST_WORDS ||
        (sentenceEnds && length >= COMFORTABLE_WORDS)
      ) {
        paragraphs.push({ section, firstWord: first, lastWord: index, opens: first === section.firstWord });
        first = index + 1;
      }
    }
  }
  return paragraphs;
}

/** Neighbouring words raised by the same findings; `severity` is the worst of them, null where there are none. */
export interface MarkedRun extends WordRange {
  readonly findings: readonly Finding[];
  readonly severity: Severity | null;
}

const covers = (finding: Finding, index: number): boolean =>
  finding.firstWord !== null &&
  finding.lastWord !== null &&
  finding.firstWord <= index &&
  index <= finding.lastWord;

export const worstOf = (findings: readonly Finding[]): Severity | null =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

/** Cuts a range of words into runs by the findings whose passages cover them. */
export function markedRuns(range: WordRange, findings: readonly Finding[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const cuts = new Set([range.firstWord]);
  for (const { firstWord, lastWord } of findings) {
    if (firstWord === null || lastWord === null) continue;
    cuts.add(firstWord);
    cuts.add(lastWord + 1);
  }
  const starts = [...cuts]
    .filter((cut) => cut >= range.firstWord && cut <= range.lastWord)
    .sort((a, b) => a - b);
  starts.forEach((firstWord, at) => {
    const lastWord = (starts[at + 1] ?? range.lastWord + 1) - 1;
    const here = findings.filter((finding) => covers(finding, firstWord));
    runs.push({ firstWord, lastWord, findings: here, severity: worstOf(here) });
  });
  return runs;
}

/** The findings whose passage ends in this range: their remarks stand under it. */
export const remarksUnder = (range: WordRange, findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ lastWord }) => lastWord !== null && lastWord >= range.firstWord && lastWord <= range.lastWord,
  );

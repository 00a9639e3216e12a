import type { EvidenceLabel } from '../core/evidence-label.ts';
import { clausesOf } from '../core/sections/clauses.ts';
import type { Clause } from '../core/sections/clauses.ts';
import { featureRows, seenClauses } from '../core/sections/features.ts';
import { toldFindings } from '../core/sections/told-findings.ts';
import { spokenForm } from '../core/sections/spoken-form.ts';
import type { SectionKind, Word } from '../core/take.ts';
import { bareWord, wordsFromText } from '../core/text-words.ts';
import type { Reading } from '../core/review-schema.ts';
import type { LabelledAnswer } from './answers.ts';
import type { RememberedEmbed } from './embed.ts';
import { leftOutStory } from './left-out.ts';
import { praised } from './praised.ts';
import { rearranged } from './rearranged.ts';

export interface LabelledClause {
  readonly clause: Clause;
  readonly section: SectionKind;
  readonly labels: ReadonlySet<EvidenceLabel>;
}

/** An answer in one way of writing it down, cut into clauses as the product would cut it. */
export interface LabelledWriting {
  readonly answer: LabelledAnswer;
  readonly writing: Writing;
  readonly words: readonly Word[];
  /** The true section of each word. */
  readonly sectionOfWord: readonly SectionKind[];
  readonly clauses: readonly LabelledClause[];
}

/** The same with what the heads see of each clause. */
export interface AnswerExamples extends LabelledWriting {
  readonly clauses: readonly (LabelledClause & { readonly row: Float32Array })[];
  /** As the story encoder reads the whole of it. */
  readonly told: Reading['told'];
}

/** As a text reaches the product: as written, or as a recogniser or a hasty typist leaves it; and both in another shape. */
export const WRITINGS = ['as-written', 'bare', 'rearranged', 'rearranged-bare'] as const;
/** And with praise in its result: written for the findings alone (praised.ts). */
export type Writing = (typeof WRITINGS)[number] | 'praised';

const isBare = (writing: Writing) => writing === 'bare' || writing === 'rearranged-bare';
const rewrite = (text: string, writing: Writing) =>
  isBare(writing) ? text.toLowerCase().replace(/[.,;:?!]/gu, '') : text;

export const inOwnShape = (writing: Writing): boolean => writing === 'as-written' || writing === 'bare';
export const inAnotherShape = (writing: Writing): boolean =>
  writing === 'rearranged' || writing === 'rearranged-bare';

function inShape(answer: LabelledAnswer, writing: Writing): LabelledAnswer {
  if (!inAnotherShape(writing)) return answer;
  return rearranged(answer, writing === 'rearranged' ? 0 : 1);
}

export function labelledClauses(written: LabelledAnswer, writing: Writing): LabelledWriting {
  const answer = inShape(written, writing);
  const parts = answer.sections.map((part) => ({
    ...part,
    words: wordsFromText(rewrite(part.text, writing)),
  }));
  const words = wordsFromText(answer.sections.map(({ text }) => rewrite(text, writing)).join(' '));
  const sectionOfWord = parts.flatMap((part) => part.words.map(() => part.section));
  const marks = markedWords(answer, words);
  return {
    answer,
    writing,
    words,
    sectionOfWord,
    clauses: clausesOf(words).map((clause) => ({
      clause,
      section: commonest(sectionOfWord.slice(clause.firstWord, clause.lastWord + 1)),
      labels: labelsOf(clause, marks),
    })),
  };
}

export async function examplesOf(
  answer: LabelledAnswer,
  writing: Writing,
  embed: RememberedEmbed,
): Promise<AnswerExamples> {
  const labelled = labelledClauses(answer, writing);
  const clauses = labelled.clauses.map(({ clause }) => clause);
  const { encoded, told } = await encodedClauses(answer.id, writing, clauses, embed);
  const rows = featureRows(seenClauses(clauses, encoded));
  return {
    ...labelled,
    told,
    clauses: labelled.clauses.map((each, index) => ({ ...each, row: rows[index] ?? new Float32Array() })),
  };
}

/** Those answers that can be praised, with praise. */
export async function praisedExamples(
  answers: readonly LabelledAnswer[],
  embed: RememberedEmbed,
): Promise<AnswerExamples[]> {
  const examples = [];
  for (const answer of answers) {
    const told = praised(answer);
    if (told) examples.push(await examplesOf(told, 'praised', embed));
  }
  return examples;
}

async function encodedClauses(
  id: string,
  writing: Writing,
  clauses: readonly Clause[],
  embed: RememberedEmbed,
) {
  const texts = clauses.map(({ text }) => spokenForm(text));
  const leftOut = leftOutStory(id, writing);
  if (leftOut) {
    const sentences = await embed.sentences(texts);
    const encoded = sentences.map((sentence, at) => ({ sentence, story: leftOut.stories[at] }));
    return { encoded, told: leftOut.told };
  }
  const encoded = await embed(texts);
  return { encoded, told: toldFindings(encoded.map(({ telling }) => telling)) };
}

interface Mark {
  readonly label: EvidenceLabel;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Where the marked quotes lie. A quote that is not in the text is a fault in the data and stops the fitting. */
function markedWords(answer: LabelledAnswer, words: readonly Word[]): Mark[] {
  const bare = words.map(({ text }) => bareWord(text));
  return answer.evidence.map(({ label, quote }) => {
    const wanted = quote.split(/\s+/u).map(bareWord).filter(Boolean);
    const firstWord = bare.findIndex((_, at) => wanted.every((word, i) => bare[at + i] === word));
    if (firstWord < 0) throw new Error(`${answer.id}: the quote "${quote}" is not in the answer`);
    return { label, firstWord, lastWord: firstWord + wanted.length - 1 };
  });
}

/** A clause shows a label when it holds half of the quote or the quote holds half of it. */
function labelsOf(clause: Clause, marks: readonly Mark[]): Set<EvidenceLabel> {
  const length = clause.lastWord - clause.firstWord + 1;
  return new Set(
    marks
      .filter((mark) => {
        const shared =
          Math.min(clause.lastWord, mark.lastWord) - Math.max(clause.firstWord, mark.firstWord) + 1;
        return shared / Math.min(length, mark.lastWord - mark.firstWord + 1) >= 0.5;
      })
      .map(({ label }) => label),
  );
}

function commonest(sections: readonly SectionKind[]): SectionKind {
  const counts = new Map<SectionKind, number>();
  for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

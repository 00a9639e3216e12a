import { SECTION_KINDS } from '../core/take.ts';
import type { SectionKind } from '../core/take.ts';
import type { AnswerExamples } from '../training/examples.ts';
import type { JudgedAnswer } from '../training/judged.ts';

/** Words by true section (row) and read section (column), in the order of SECTION_KINDS. */
export type Confusion = readonly (readonly number[])[];

/** `read` gives the section read for each word of an answer. */
export function confusionOf(
  answers: readonly AnswerExamples[],
  read: (answer: AnswerExamples) => readonly SectionKind[],
): Confusion {
  const table = SECTION_KINDS.map(() => SECTION_KINDS.map(() => 0));
  for (const answer of answers) {
    const sections = read(answer);
    answer.sectionOfWord.forEach((truth, index) => {
      const row = table[SECTION_KINDS.indexOf(truth)];
      const column = SECTION_KINDS.indexOf(sections[index] ?? 'situation');
      if (row) row[column] = (row[column] ?? 0) + 1;
    });
  }
  return table;
}

export const judgedConfusion = (judged: readonly JudgedAnswer[]): Confusion => {
  const sectionsOf = new Map(judged.map((one) => [one.examples, readSections(one)]));
  return confusionOf([...sectionsOf.keys()], (examples) => sectionsOf.get(examples) ?? []);
};

const readSections = ({ answer }: JudgedAnswer): SectionKind[] =>
  answer.clauses.flatMap(({ section, firstWord, lastWord }) =>
    Array<SectionKind>(lastWord - firstWord + 1).fill(section),
  );

export function shareRight(table: Confusion): number {
  const all = table.flat().reduce((a, b) => a + b, 0);
  const right = table.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  return all > 0 ? right / all : 0;
}

/** The baseline that only knows how long sections usually are: every answer cut at the training answers' mean shares. */
export function fixedProportions(
  training: readonly AnswerExamples[],
): (answer: AnswerExamples) => SectionKind[] {
  const shares = SECTION_KINDS.map((kind) => {
    const perAnswer = training.map(
      ({ sectionOfWord }) =>
        sectionOfWord.filter((section) => section === kind).length / sectionOfWord.length,
    );
    return perAnswer.reduce((a, b) => a + b, 0) / perAnswer.length;
  });
  const ends = shares.map((_, index) => shares.slice(0, index + 1).reduce((a, b) => a + b, 0));
  return ({ sectionOfWord }) =>
    sectionOfWord.map((_, index) => {
      const place = (index + 0.5) / sectionOfWord.length;
      return SECTION_KINDS[ends.findIndex((end) => place < end)] ?? 'reflection';
    });
}

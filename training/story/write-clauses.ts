// The labelled answers as the fine-tuning reads them: every clause in its spoken form, with its section and labels.
//   npm run train:clauses -- FILE
import { writeFileSync } from 'node:fs';
import { EVIDENCE_LABELS } from '../../core/evidence-label.ts';
import type { FindingId } from '../../core/finding-id.ts';
import { TOLD_FINDINGS } from '../../core/sections/told-findings.ts';
import { spokenForm } from '../../core/sections/spoken-form.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { heldOutAnswers, trainingAnswers, unseenAnswers } from '../answers.ts';
import type { LabelledAnswer } from '../answers.ts';
import { dueUnderAnyLens } from '../any-lens.ts';
import { WRITINGS, labelledClauses } from '../examples.ts';
import type { LabelledWriting, Writing } from '../examples.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write.');

const told = (set: string, answers: readonly LabelledAnswer[], writings: readonly Writing[]) =>
  writings.flatMap((writing) =>
    answers.map((answer) => ({
      set,
      writing,
      ...written(labelledClauses(answer, writing)),
    })),
  );

const [DUE, NOT_DUE, UNDECIDED] = [1, 0, -1];
const dueness = (answer: LabelledAnswer, id: FindingId) => {
  const due = dueUnderAnyLens(answer, id);
  if (due === undefined) return UNDECIDED;
  return due ? DUE : NOT_DUE;
};

const written = ({ answer, clauses }: LabelledWriting) => ({
  id: answer.id,
  findings: TOLD_FINDINGS.map((id) => dueness(answer, id)),
  clauses: clauses.map(({ clause, section, labels }) => ({
    text: spokenForm(clause.text),
    words: clause.lastWord - clause.firstWord + 1,
    section: SECTION_KINDS.indexOf(section),
    labels: EVIDENCE_LABELS.map((label) => (labels.has(label) ? 1 : 0)),
  })),
});

const answers = [
  ...told('training', trainingAnswers(), WRITINGS),
  ...told('development', heldOutAnswers(), ['as-written']),
  ...told('unseen', unseenAnswers(), ['as-written']),
];
writeFileSync(file, JSON.stringify(answers));
console.log(`${answers.length} writings of answers in ${file}`);

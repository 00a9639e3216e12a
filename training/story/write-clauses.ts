// The labelled answers as the fine-tuning reads them: every clause in its spoken form, with its section and labels.
//   npm run train:clauses -- FILE
import { writeFileSync } from 'node:fs';
import { EVIDENCE_LABELS } from '../../core/evidence-label.ts';
import { spokenForm } from '../../core/sections/spoken-form.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { heldOutAnswers, trainingAnswers, unseenAnswers } from '../answers.ts';
import type { LabelledAnswer } from '../answers.ts';
import { WRITINGS, labelledClauses } from '../examples.ts';
import type { Writing } from '../examples.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write.');

const told = (set: string, answers: readonly LabelledAnswer[], writings: readonly Writing[]) =>
  writings.flatMap((writing) =>
    answers.map((answer) => ({
      set,
      writing,
      id: answer.id,
      clauses: labelledClauses(answer, writing).clauses.map(({ clause, section, labels }) => ({
        text: spokenForm(clause.text),
        words: clause.lastWord - clause.firstWord + 1,
        section: SECTION_KINDS.indexOf(section),
        labels: EVIDENCE_LABELS.map((label) => (labels.has(label) ? 1 : 0)),
      })),
    })),
  );

const answers = [
  ...told('training', trainingAnswers(), WRITINGS),
  ...told('development', heldOutAnswers(), ['as-written']),
  ...told('unseen', unseenAnswers(), ['as-written']),
];
writeFileSync(file, JSON.stringify(answers));
console.log(`${answers.length} writings of answers in ${file}`);

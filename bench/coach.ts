// How right the coach is: sections, findings and probe verdicts, cross-validated over the training answers and on the
// held-out ones, which are never fitted and never set a bar, beside two baselines.
//   npm run bench:coach
import { SECTION_KINDS } from '../core/take.ts';
import { SHIPPED_JUDGEMENT } from '../core/rubric/judgement.ts';
import { SHIPPED_MODEL } from '../core/sections/read.ts';
import type { LabelledAnswer } from '../training/answers.ts';
import {
  heldOutAnswers,
  heldOutBesideThePoint,
  heldOutProbes,
  trainingAnswers,
  trainingBesideThePoint,
  trainingProbes,
  unseenAnswers,
} from '../training/answers.ts';
import { crossValidate } from '../training/cross-validate.ts';
import { FOLDS } from '../training/folds.ts';
import { openEmbed } from '../training/embed.ts';
import { WRITINGS, examplesOf, inAnotherShape, inOwnShape, praisedExamples } from '../training/examples.ts';
import type { AnswerExamples } from '../training/examples.ts';
import { judge } from '../training/judged.ts';
import { cueWordsOnly } from './cue-words-only.ts';
import { figuresOf, raisedAcrossFolds, raisedOnFaultless, raisedUnder, total } from './finding-figures.ts';
import { probeFigures } from './probe-figures.ts';
import { confusionOf, fixedProportions, judgedConfusion, shareRight } from './section-figures.ts';
import type { Confusion } from './section-figures.ts';

/** The probes are few, and their head is quickly fitted. */
const PROBE_FOLDS = 5;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function printConfusion(table: Confusion): void {
  console.log(['  truth \\ read'.padEnd(16), ...SECTION_KINDS.map((kind) => kind.padStart(11))].join(''));
  table.forEach((row, index) => {
    console.log(
      [`  ${SECTION_KINDS[index]}`.padEnd(16), ...row.map((count) => String(count).padStart(11))].join(''),
    );
  });
}

type Raised = ReturnType<typeof raisedUnder>;

function printFindings(raised: Raised): void {
  const figures = figuresOf(raised);
  const all = total(figures);
  const faultless = raisedOnFaultless(raised);
  console.log(`  raised of what is due        ${percent(all.raised / all.due)} of ${all.due}`);
  console.log(`  raised of what is not due    ${percent(all.falselyRaised / all.notDue)} of ${all.notDue}`);
  console.log(
    `  findings on a faultless answer ${(faultless.findings / faultless.answers).toFixed(2)} (${faultless.answers} answers)`,
  );
  for (const [id, { due, raised: hit, notDue, falselyRaised }] of figures.byId) {
    console.log(
      `    ${id.padEnd(34)} raised ${String(hit).padStart(3)}/${String(due).padEnd(3)}  falsely ${String(falselyRaised).padStart(3)}/${notDue}`,
    );
  }
}

function printWrong(raised: Raised): void {
  for (const { answer, id, fault } of figuresOf(raised).wrong)
    console.log(`    ${fault.padEnd(7)} ${id}  ${answer}`);
}

const embed = openEmbed();
const answers = trainingAnswers();
const training = [];
for (const writing of WRITINGS) {
  for (const answer of answers) training.push(await examplesOf(answer, writing, embed));
}
async function examplesAsWritten(answers: readonly LabelledAnswer[]): Promise<AnswerExamples[]> {
  const examples = [];
  for (const answer of answers) examples.push(await examplesOf(answer, 'as-written', embed));
  return examples;
}
const heldOut = await examplesAsWritten(heldOutAnswers());
const unseen = await examplesAsWritten(unseenAnswers());

const crossValidated = crossValidate(training, await praisedExamples(answers, embed));
const inOwnShapes = crossValidated.filter(({ examples }) => inOwnShape(examples.writing));
const inOthers = crossValidated.filter(({ examples }) => inAnotherShape(examples.writing));
const judgedHeldOut = heldOut.map((examples) => judge(examples, SHIPPED_MODEL));
const judgedUnseen = unseen.map((examples) => judge(examples, SHIPPED_MODEL));

const sectionFigures = [
  [`cross-validated (${answers.length} answers, as written and bare)`, judgedConfusion(inOwnShapes)],
  ['cross-validated, the same in another shape', judgedConfusion(inOthers)],
  [`held out, development (${heldOut.length} answers)`, judgedConfusion(judgedHeldOut)],
  [`held out, unseen (${unseen.length} answers)`, judgedConfusion(judgedUnseen)],
  ['baseline on development, fixed proportions', confusionOf(heldOut, fixedProportions(training))],
  ['baseline on development, cue words only', confusionOf(heldOut, cueWordsOnly)],
] as const;
console.log('Sections, words in the right one');
for (const [name, table] of sectionFigures) console.log(`  ${name.padEnd(52)} ${percent(shareRight(table))}`);
printConfusion(judgedConfusion(judgedHeldOut));

console.log('\nFindings, cross-validated');
printFindings(raisedAcrossFolds(crossValidated, FOLDS));
for (const [name, judged] of [
  ['development', judgedHeldOut],
  ['unseen', judgedUnseen],
] as const) {
  const raised = raisedUnder(judged, SHIPPED_JUDGEMENT);
  console.log(`\nFindings, held out, ${name}`);
  printFindings(raised);
  printWrong(raised);
}

const probes = await probeFigures(
  { answering: trainingProbes(), besideThePoint: trainingBesideThePoint() },
  { answering: heldOutProbes(), besideThePoint: heldOutBesideThePoint() },
  SHIPPED_MODEL,
  embed,
  PROBE_FOLDS,
);
console.log('\nProbe verdicts right                 answering   beside the point');
for (const [name, { answering, besideThePoint }] of [
  ['cross-validated', probes.crossValidated],
  ['held out', probes.heldOut],
] as const) {
  console.log(
    `  ${name.padEnd(34)} ${percent(answering).padStart(9)}   ${percent(besideThePoint).padStart(16)}`,
  );
}
console.log(`  wrong: ${probes.wrong.join(', ') || 'none'}`);

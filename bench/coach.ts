// How right the coach is: sections, findings and probe verdicts, cross-validated over the training answers and on the
// held-out ones, which are never fitted and never set a bar, beside two baselines.
//   npm run bench:coach
import { SECTION_KINDS } from '../core/take.ts';
import { heldOutAnswers, heldOutProbes, trainingAnswers, trainingProbes } from '../training/answers.ts';
import { crossValidate } from '../training/cross-validate.ts';
import { openEmbed } from '../training/embed.ts';
import { examplesOf } from '../training/examples.ts';
import { fitBars } from '../training/fit-bars.ts';
import { fitModel } from '../training/fit.ts';
import { judge } from '../training/judged.ts';
import type { JudgedAnswer } from '../training/judged.ts';
import { cueWordsOnly } from './cue-words-only.ts';
import { figuresOf, raisedAcrossFolds, raisedOnFaultless, raisedUnder, total } from './finding-figures.ts';
import { probeFigures } from './probe-figures.ts';
import { confusionOf, fixedProportions, judgedConfusion, shareRight } from './section-figures.ts';
import type { Confusion } from './section-figures.ts';

const FOLDS = 5;
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
const training = [];
for (const writing of ['as-written', 'bare'] as const) {
  for (const answer of trainingAnswers()) training.push(await examplesOf(answer, writing, embed));
}
const heldOut = [];
for (const answer of heldOutAnswers()) heldOut.push(await examplesOf(answer, 'as-written', embed));

const model = fitModel(training);
const crossValidated = crossValidate(training, FOLDS);
const foldIds = [...new Set(crossValidated.map(({ labelled }) => labelled.id))].sort();
const foldOf = ({ labelled }: JudgedAnswer) => foldIds.indexOf(labelled.id) % FOLDS;
const unseen = heldOut.map((examples) => judge(examples, model));

console.log(`Sections, words in the right one`);
console.log(
  `  cross-validated (${training.length / 2} answers, as written and bare)  ${percent(shareRight(judgedConfusion(crossValidated)))}`,
);
console.log(
  `  held out (${heldOut.length} answers)                 ${percent(shareRight(judgedConfusion(unseen)))}`,
);
console.log(
  `  baseline, fixed proportions       ${percent(shareRight(confusionOf(heldOut, fixedProportions(training))))}`,
);
console.log(`  baseline, cue words only          ${percent(shareRight(confusionOf(heldOut, cueWordsOnly)))}`);
printConfusion(judgedConfusion(unseen));

console.log('\nFindings, cross-validated');
printFindings(raisedAcrossFolds(crossValidated, foldOf));
const raisedUnseen = raisedUnder(unseen, fitBars(crossValidated));
console.log('\nFindings, held out');
printFindings(raisedUnseen);
printWrong(raisedUnseen);

const probes = await probeFigures(trainingProbes(), heldOutProbes(), model, embed, FOLDS);
console.log('\nProbe verdicts right');
console.log(`  cross-validated  ${percent(probes.crossValidated)}`);
console.log(`  held out         ${percent(probes.heldOut)}   wrong: ${probes.wrong.join(', ') || 'none'}`);

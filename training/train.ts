import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeHeads } from '../core/sections/linear-heads.ts';
import { trainingAnswers, trainingBesideThePoint, trainingProbes } from './answers.ts';
import { crossValidate } from './cross-validate.ts';
import { FOLDS } from './folds.ts';
import { openEmbed } from './embed.ts';
import { WRITINGS, examplesOf, praisedExamples } from './examples.ts';
import { fitJudgement } from './fit-judgement.ts';
import { fitModelOnce } from './fit-cache.ts';
import { fitProbes } from './fit-probes.ts';

const write = (path: string, value: unknown, indent?: number) => {
  writeFileSync(join(import.meta.dirname, '..', 'core', path), `${JSON.stringify(value, null, indent)}\n`);
  console.log(`wrote core/${path}`);
};

const embed = openEmbed(process.argv[2]);
const answers = trainingAnswers();
const examples = [];
for (const writing of WRITINGS) {
  for (const answer of answers) examples.push(await examplesOf(answer, writing, embed));
}
console.log(
  `${answers.length} answers, ${examples.reduce((sum, { clauses }) => sum + clauses.length, 0)} clauses`,
);

const model = fitModelOnce(examples);
write('sections/section-weights.json', storeHeads(model.sections));
write('sections/order-weights.json', model.order);
write('rubric/evidence-weights.json', storeHeads(model.evidence));
const judgement = fitJudgement(crossValidate(examples, await praisedExamples(answers, embed)), FOLDS);
write('rubric/finding-weights.json', storeHeads(judgement.heads));
write('rubric/bars.json', judgement.bars, 2);
write(
  'rubric/probe-weights.json',
  storeHeads(
    await fitProbes({ answering: trainingProbes(), besideThePoint: trainingBesideThePoint() }, model, embed),
  ),
);

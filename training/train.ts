import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBE_HEAD } from '../core/rubric/probe-features.ts';
import { storeHeads } from '../core/sections/linear-heads.ts';
import { trainingAnswers, trainingProbes } from './answers.ts';
import { crossValidate } from './cross-validate.ts';
import { openEmbed } from './embed.ts';
import { examplesOf } from './examples.ts';
import { fitBars } from './fit-bars.ts';
import { fitModel } from './fit.ts';
import { fitProbes } from './fit-probes.ts';

const FOLDS = 3;

const write = (path: string, value: unknown, indent?: number) => {
  writeFileSync(join(import.meta.dirname, '..', 'core', path), `${JSON.stringify(value, null, indent)}\n`);
  console.log(`wrote core/${path}`);
};

const embed = openEmbed(process.argv[2]);
const answers = trainingAnswers();
const examples = [];
for (const writing of ['as-written', 'bare'] as const) {
  for (const answer of answers) examples.push(await examplesOf(answer, writing, embed));
}
console.log(
  `${answers.length} answers, ${examples.reduce((sum, { clauses }) => sum + clauses.length, 0)} clauses`,
);

const model = fitModel(examples);
write('sections/section-weights.json', storeHeads(model.sections));
write('sections/order-weights.json', model.order);
write('rubric/evidence-weights.json', storeHeads(model.evidence));
write('rubric/bars.json', fitBars(crossValidate(examples, FOLDS)), 2);
write(
  'rubric/probe-weights.json',
  storeHeads({ [PROBE_HEAD]: await fitProbes(trainingProbes(), model, embed) }),
);

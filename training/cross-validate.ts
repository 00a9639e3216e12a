import type { AnswerExamples } from './examples.ts';
import { fitModelOnce } from './fit-cache.ts';
import { judge } from './judged.ts';
import type { JudgedAnswer } from './judged.ts';

/** Three folds leave two thirds to fit on: somewhat too harsh a judgement, in half the time of five. */
export const FOLDS = 3;

/** Each answer judged by a model that was fitted without it, in any writing. Folds are dealt by id, every n-th. */
export function crossValidate(answers: readonly AnswerExamples[], folds = FOLDS): JudgedAnswer[] {
  const ids = [...new Set(answers.map(({ answer }) => answer.id))];
  const foldOf = new Map(ids.map((id, index) => [id, index % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModelOnce(answers.filter(({ answer }) => foldOf.get(answer.id) !== fold));
    return answers
      .filter(({ answer }) => foldOf.get(answer.id) === fold)
      .map((examples) => judge(examples, model));
  }).flat();
}

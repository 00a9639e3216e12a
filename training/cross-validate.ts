import type { AnswerExamples } from './examples.ts';
import { fitModel } from './fit.ts';
import { judge } from './judged.ts';
import type { JudgedAnswer } from './judged.ts';

/** Each answer judged by a model that was fitted without it, in any writing. Folds are dealt by id, every n-th. */
export function crossValidate(answers: readonly AnswerExamples[], folds: number): JudgedAnswer[] {
  const ids = [...new Set(answers.map(({ answer }) => answer.id))];
  const foldOf = new Map(ids.map((id, index) => [id, index % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModel(answers.filter(({ answer }) => foldOf.get(answer.id) !== fold));
    return answers
      .filter(({ answer }) => foldOf.get(answer.id) === fold)
      .map((examples) => judge(examples, model));
  }).flat();
}

import type { AnswerExamples } from './examples.ts';
import { fitModelOnce } from './fit-cache.ts';
import { FOLDS, foldsOf } from './folds.ts';
import { judge } from './judged.ts';
import type { JudgedAnswer } from './judged.ts';

/**
 * Each answer judged by a model that was fitted without it, in any writing and any telling.
 * @param onlyJudged further writings of the same answers, which no model is fitted on
 */
export function crossValidate(
  answers: readonly AnswerExamples[],
  onlyJudged: readonly AnswerExamples[] = [],
  folds = FOLDS,
): JudgedAnswer[] {
  const foldOf = foldsOf(
    answers.map(({ answer }) => answer.id),
    folds,
  );
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModelOnce(answers.filter(({ answer }) => foldOf.get(answer.id) !== fold));
    return [...answers, ...onlyJudged]
      .filter(({ answer }) => foldOf.get(answer.id) === fold)
      .map((examples) => judge(examples, model));
  }).flat();
}

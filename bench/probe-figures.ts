import type { Embed } from '../core/sections/embedding.ts';
import { scoreOf } from '../core/sections/linear-heads.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import type { LabelledProbeAnswer } from '../training/answers.ts';
import { fitProbes, probeRow } from '../training/fit-probes.ts';

export interface ProbeFigures {
  /** Shares of verdicts that are right. */
  readonly crossValidated: number;
  readonly heldOut: number;
  /** Those that do not answer the question. */
  readonly besideThePoint: number;
  /** The held-out answers with a wrong verdict. */
  readonly wrong: readonly string[];
}

export async function probeFigures(
  training: readonly LabelledProbeAnswer[],
  heldOut: readonly LabelledProbeAnswer[],
  besideThePoint: readonly LabelledProbeAnswer[],
  model: ReadingModel,
  embed: Embed,
  folds: number,
): Promise<ProbeFigures> {
  const wrongOf = async (answers: readonly LabelledProbeAnswer[], head: LinearHead) => {
    const wrong: string[] = [];
    for (const answer of answers) {
      const strong = scoreOf(head, await probeRow(answer, model, embed)) >= 0;
      if (strong !== (answer.strength === 'strong')) wrong.push(answer.id);
    }
    return wrong;
  };
  let wrongAcrossFolds = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const head = await fitProbes(
      training.filter((_, index) => index % folds !== fold),
      model,
      embed,
    );
    const unseen = training.filter((_, index) => index % folds === fold);
    wrongAcrossFolds += (await wrongOf(unseen, head)).length;
  }
  const head = await fitProbes(training, model, embed);
  const wrong = await wrongOf(heldOut, head);
  const takenForAnswers = await wrongOf(besideThePoint, head);
  return {
    crossValidated: 1 - wrongAcrossFolds / training.length,
    heldOut: 1 - wrong.length / heldOut.length,
    besideThePoint: 1 - takenForAnswers.length / besideThePoint.length,
    wrong: [...wrong, ...takenForAnswers],
  };
}

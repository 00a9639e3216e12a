import { judgeReply } from '../core/rubric/probe-heads.ts';
import type { ProbeHeads } from '../core/rubric/probe-heads.ts';
import type { Embed } from '../core/sections/embedding.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import type { LabelledProbeAnswer } from '../training/answers.ts';
import { fitProbes, probeRow } from '../training/fit-probes.ts';
import type { ProbeReplies } from '../training/fit-probes.ts';

/** Shares of verdicts that are right: of replies that answer the probe, and of those beside the point. */
interface ProbeShares {
  readonly answering: number;
  readonly besideThePoint: number;
}

export interface ProbeFigures {
  readonly crossValidated: ProbeShares;
  readonly heldOut: ProbeShares;
  /** The held-out replies with a wrong verdict. */
  readonly wrong: readonly string[];
}

export async function probeFigures(
  training: ProbeReplies,
  heldOut: ProbeReplies,
  model: ReadingModel,
  embed: Embed,
  folds: number,
): Promise<ProbeFigures> {
  const wrongOf = async (answers: readonly LabelledProbeAnswer[], heads: ProbeHeads) => {
    const wrong: string[] = [];
    for (const answer of answers) {
      const { probability } = judgeReply(heads, await probeRow(answer, model, embed));
      if (probability >= 0.5 !== (answer.strength === 'strong')) wrong.push(answer.id);
    }
    return wrong;
  };
  const wrong = { answering: 0, besideThePoint: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const part = (inside: boolean) => ({
      answering: training.answering.filter((_, index) => (index % folds === fold) === inside),
      besideThePoint: training.besideThePoint.filter((_, index) => (index % folds === fold) === inside),
    });
    const heads = await fitProbes(part(false), model, embed);
    const unseen = part(true);
    wrong.answering += (await wrongOf(unseen.answering, heads)).length;
    wrong.besideThePoint += (await wrongOf(unseen.besideThePoint, heads)).length;
  }
  const heads = await fitProbes(training, model, embed);
  const answering = await wrongOf(heldOut.answering, heads);
  const besideThePoint = await wrongOf(heldOut.besideThePoint, heads);
  return {
    crossValidated: {
      answering: 1 - wrong.answering / training.answering.length,
      besideThePoint: 1 - wrong.besideThePoint / training.besideThePoint.length,
    },
    heldOut: {
      answering: 1 - answering.length / heldOut.answering.length,
      besideThePoint: 1 - besideThePoint.length / heldOut.besideThePoint.length,
    },
    wrong: [...answering, ...besideThePoint],
  };
}

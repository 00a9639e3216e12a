import { judgeReply } from '../core/rubric/probe-heads.ts';
import type { ProbeHeads } from '../core/rubric/probe-heads.ts';
import type { Embed } from '../core/sections/embedding.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import type { LabelledProbeAnswer } from '../training/answers.ts';
import { fitProbes, probeRows } from '../training/fit-probes.ts';
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

type WrongReplies = { readonly [Kind in keyof ProbeShares]: readonly string[] };

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
      const rows = await probeRows(answer, model, embed);
      const strong = judgeReply(heads, rows[answer.probe]).verdict === 'strong';
      if (strong !== (answer.strength === 'strong')) wrong.push(answer.id);
    }
    return wrong;
  };
  const wrongIn = async (replies: ProbeReplies, fittedOn: ProbeReplies): Promise<WrongReplies> => {
    const heads = await fitProbes(fittedOn, model, embed);
    return {
      answering: await wrongOf(replies.answering, heads),
      besideThePoint: await wrongOf(replies.besideThePoint, heads),
    };
  };
  const unseen: WrongReplies[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const inside = (_: LabelledProbeAnswer, index: number) => index % folds === fold;
    const outside = (_: LabelledProbeAnswer, index: number) => index % folds !== fold;
    unseen.push(await wrongIn(partOf(training, inside), partOf(training, outside)));
  }
  const wrong = await wrongIn(heldOut, training);
  return {
    crossValidated: sharesRight(training, unseen),
    heldOut: sharesRight(heldOut, [wrong]),
    wrong: [...wrong.answering, ...wrong.besideThePoint],
  };
}

const partOf = (
  { answering, besideThePoint }: ProbeReplies,
  within: (answer: LabelledProbeAnswer, index: number) => boolean,
): ProbeReplies => ({
  answering: answering.filter(within),
  besideThePoint: besideThePoint.filter(within),
});

function sharesRight(replies: ProbeReplies, wrong: readonly WrongReplies[]): ProbeShares {
  const share = (kind: keyof ProbeShares) =>
    1 - wrong.flatMap((each) => each[kind]).length / replies[kind].length;
  return { answering: share('answering'), besideThePoint: share('besideThePoint') };
}

import { probeFeatures } from '../core/rubric/probe-features.ts';
import type { ProbeHeads } from '../core/rubric/probe-heads.ts';
import type { Embed } from '../core/sections/embedding.ts';
import { readReply } from '../core/sections/read.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import { PROBE_KINDS } from '../core/take.ts';
import { wordsFromText } from '../core/text-words.ts';
import type { LabelledProbeAnswer } from './answers.ts';
import { fitLabel } from './logistic.ts';

/** Chosen by cross-validation over the training probes. */
const PENALTY = 1;

export interface ProbeReplies {
  /** Weak or strong, they answer the probe. */
  readonly answering: readonly LabelledProbeAnswer[];
  readonly besideThePoint: readonly LabelledProbeAnswer[];
}

/** A probe answer's features, read with the given model. */
export async function probeRow(
  answer: LabelledProbeAnswer,
  model: ReadingModel,
  embed: Embed,
): Promise<Float32Array> {
  const { clauses, embeddings } = await readReply(wordsFromText(answer.text), embed, model);
  return probeFeatures(answer.probe, clauses, embeddings);
}

/**
 * Whether a reply is strong is learnt from those that answer their probe. That it answers is learnt against those written
 * beside the point, and against each reply given to the other probes: that some of these do answer is what the bar in
 * core/rubric/probe-heads.ts is low for.
 */
export async function fitProbes(
  { answering, besideThePoint }: ProbeReplies,
  model: ReadingModel,
  embed: Embed,
): Promise<ProbeHeads> {
  const rowsOf = async (answers: readonly LabelledProbeAnswer[]) => {
    const rows = [];
    for (const answer of answers) rows.push(await probeRow(answer, model, embed));
    return rows;
  };
  const own = await rowsOf(answering);
  const others = await rowsOf([...besideThePoint, ...answering.flatMap(toOtherProbes)]);
  const strong = answering.map(({ strength }) => strength === 'strong');
  return {
    strong: fitLabel(own, strong, PENALTY),
    answers: fitLabel([...own, ...others], [...own.map(() => true), ...others.map(() => false)], PENALTY),
  };
}

const toOtherProbes = (answer: LabelledProbeAnswer): LabelledProbeAnswer[] =>
  PROBE_KINDS.filter((probe) => probe !== answer.probe).map((probe) => ({ ...answer, probe }));

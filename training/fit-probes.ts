import { probeFeatures } from '../core/rubric/probe-features.ts';
import type { ProbeHeads } from '../core/rubric/probe-heads.ts';
import type { Embed } from '../core/sections/embedding.ts';
import { readReply } from '../core/sections/read.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import { PROBE_KINDS } from '../core/take.ts';
import type { ProbeKind } from '../core/take.ts';
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

/** A reply's features under each probe that it might have been given to, read with the given model. */
export async function probeRows(
  { text }: LabelledProbeAnswer,
  model: ReadingModel,
  embed: Embed,
): Promise<Readonly<Record<ProbeKind, Float32Array>>> {
  const { clauses, embeddings } = await readReply(wordsFromText(text), embed, model);
  const rows = PROBE_KINDS.map((probe) => [probe, probeFeatures(probe, clauses, embeddings)] as const);
  return Object.fromEntries(rows) as Record<ProbeKind, Float32Array>;
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
  const own: Float32Array[] = [];
  const toOthers: Float32Array[] = [];
  for (const answer of answering) {
    const rows = await probeRows(answer, model, embed);
    for (const probe of PROBE_KINDS) (probe === answer.probe ? own : toOthers).push(rows[probe]);
  }
  const beside: Float32Array[] = [];
  for (const answer of besideThePoint) beside.push((await probeRows(answer, model, embed))[answer.probe]);
  const others = [...beside, ...toOthers];
  const strong = answering.map(({ strength }) => strength === 'strong');
  return {
    strong: fitLabel(own, strong, PENALTY),
    answers: fitLabel([...own, ...others], [...own.map(() => true), ...others.map(() => false)], PENALTY),
  };
}

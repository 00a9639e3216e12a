import { probeFeatures } from '../core/rubric/probe-features.ts';
import type { Embed } from '../core/sections/embedding.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import { readReply } from '../core/sections/read.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import { wordsFromText } from '../core/text-words.ts';
import type { LabelledProbeAnswer } from './answers.ts';
import { fitLabel } from './logistic.ts';

/** Chosen by cross-validation over the training probes. */
const PENALTY = 1;

/** A probe answer's features, read with the given model. */
export async function probeRow(
  answer: LabelledProbeAnswer,
  model: ReadingModel,
  embed: Embed,
): Promise<Float32Array> {
  const { clauses, embeddings } = await readReply(wordsFromText(answer.text), embed, model);
  return probeFeatures(answer.probe, clauses, embeddings);
}

export async function fitProbes(
  answers: readonly LabelledProbeAnswer[],
  model: ReadingModel,
  embed: Embed,
): Promise<LinearHead> {
  const rows = [];
  for (const answer of answers) rows.push(await probeRow(answer, model, embed));
  return fitLabel(
    rows,
    answers.map(({ strength }) => strength === 'strong'),
    PENALTY,
  );
}

import { scoreOf, sigmoid } from '../sections/linear-heads.ts';
import type { LinearHeads } from '../sections/linear-heads.ts';

/** What is judged of an answer to a probe: whether it is strong, and whether it answers that probe at all. */
export const PROBE_HEADS = ['strong', 'answers'] as const;
export type ProbeHeads = LinearHeads<(typeof PROBE_HEADS)[number]>;

/**
 * The least log odds of answering the probe. A reply has the benefit of the doubt: what is beside the point was learnt
 * mostly from replies to other probes, and some of those do answer. Cross-validated, of replies that answer and of those
 * beside the point so many verdicts were right: 96 and 67 % at -3.5, 95 and 79 % at -2.5, 90 and 90 % at -1.5.
 */
const ANSWERS_FROM = -2.5;

interface JudgedReply {
  /** How likely it is strong: it says strong things, and of what was asked. */
  readonly probability: number;
  /** Beside the point are strong things said of something else. */
  readonly verdict: 'strong' | 'weak' | 'beside-the-point';
}

/** @param features as `probeFeatures` gives them */
export function judgeReply(heads: ProbeHeads, features: Float32Array): JudgedReply {
  const strong = sigmoid(scoreOf(heads.strong, features));
  const answers = sigmoid(scoreOf(heads.answers, features) - ANSWERS_FROM);
  const probability = Math.min(strong, answers);
  if (probability >= 0.5) return { probability, verdict: 'strong' };
  return { probability, verdict: strong >= 0.5 ? 'beside-the-point' : 'weak' };
}

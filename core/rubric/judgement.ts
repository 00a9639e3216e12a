import { z } from 'zod';
import type { FindingId } from '../finding-id.ts';
import { readHeads, scoreOf, sigmoid } from '../sections/linear-heads.ts';
import type { LinearHead } from '../sections/linear-heads.ts';
import { answerFeatures } from './answer-features.ts';
import type { Answer } from './answer.ts';
import storedBars from './bars.json' with { type: 'json' };
import storedHeads from './finding-weights.json' with { type: 'json' };
import { strongest } from './rule.ts';
import type { Rule } from './rule.ts';

/** How the rules that weigh evidence come to a verdict on a whole answer. */
export interface Judgement {
  /** How surely the finding is due, over answerFeatures. */
  readonly heads: Readonly<Record<string, LinearHead>>;
  /** How sure it must be to be raised. */
  readonly bars: Readonly<Partial<Record<FindingId, number>>>;
}

/** Fitted by `npm run train` on answers that the evidence heads had not seen when they read them. */
export const SHIPPED_JUDGEMENT: Judgement = {
  heads: readHeads(storedHeads, Object.keys(storedHeads.heads)),
  bars: z.record(z.string(), z.number()).parse(storedBars),
};

const UNFITTED_BAR = 0.5;

/**
 * How surely a finding is due: by its head, or for a rule that weighs nothing by its strongest suspicion. What nothing in
 * the words gives cause to suspect is not due, however sure the answer as a whole makes it: a remark must have something
 * to point at.
 */
export function sureness(answer: Answer, rule: Rule, heads: Judgement['heads']): number {
  const suspected = strongest(rule.suspect(answer));
  const head = rule.weighs && heads[rule.id];
  if (!head) return suspected;
  if (suspected === 0 || suspected < (rule.leastSuspect ?? 0)) return 0;
  return sigmoid(scoreOf(head, answerFeatures(answer, rule)));
}

export const isDue = (answer: Answer, rule: Rule, { heads, bars }: Judgement): boolean =>
  sureness(answer, rule, heads) >= (bars[rule.id] ?? UNFITTED_BAR);

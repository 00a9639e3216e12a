import { answerFeatures } from '../core/rubric/answer-features.ts';
import { sureness } from '../core/rubric/judgement.ts';
import type { Judgement } from '../core/rubric/judgement.ts';
import type { Rule } from '../core/rubric/rule.ts';
import { RULES } from '../core/rubric/rules.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import { fitBars } from './fit-bars.ts';
import type { JudgedAnswer } from './judged.ts';
import { fitLabel } from './logistic.ts';

/** L2 penalty, chosen by cross-validation over the training answers. */
const PENALTY = 3;

/** Fits heads on answers as models that never saw them read them, and bars on what heads that never saw them say. */
export function fitJudgement(answers: readonly JudgedAnswer[], folds: number): Judgement {
  const cases = acrossFolds(answers, folds, (seen, unseen) => {
    const heads = fitHeads(seen);
    return unseen.flatMap((one) =>
      RULES.filter((rule) => rule.weighs && isDecided(one, rule)).map((rule) => ({
        id: rule.id,
        sure: sureness(one.answer, rule, heads),
        due: one.labelled.present.includes(rule.id),
      })),
    );
  });
  return { heads: fitHeads(answers), bars: fitBars(cases) };
}

/** Every answer once among the unseen; all writings of one answer are in the same fold. */
export function acrossFolds<T>(
  answers: readonly JudgedAnswer[],
  folds: number,
  fold: (seen: readonly JudgedAnswer[], unseen: readonly JudgedAnswer[]) => readonly T[],
): T[] {
  const ids = [...new Set(answers.map(({ labelled }) => labelled.id))].sort();
  const foldOf = new Map(ids.map((id, index) => [id, index % folds]));
  return Array.from({ length: folds }, (_, k) =>
    fold(
      answers.filter(({ labelled }) => foldOf.get(labelled.id) !== k),
      answers.filter(({ labelled }) => foldOf.get(labelled.id) === k),
    ),
  ).flat();
}

function fitHeads(answers: readonly JudgedAnswer[]): Judgement['heads'] {
  const heads: Record<string, LinearHead> = {};
  for (const rule of RULES) {
    const { id, weighs } = rule;
    const decided = weighs ? answers.filter((one) => isDecided(one, rule)) : [];
    if (!weighs || decided.length === 0) continue;
    heads[id] = fitLabel(
      decided.map(({ answer }) => answerFeatures(answer, weighs)),
      decided.map(({ labelled }) => labelled.present.includes(id)),
      PENALTY,
    );
  }
  return heads;
}

const isDecided = ({ labelled, answer }: JudgedAnswer, { id, matters }: Rule) =>
  (matters?.(answer) ?? true) && (labelled.present.includes(id) || labelled.absent.includes(id));

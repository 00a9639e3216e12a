import { answerFeatures } from '../core/rubric/answer-features.ts';
import { sureness } from '../core/rubric/judgement.ts';
import type { Judgement } from '../core/rubric/judgement.ts';
import type { Rule } from '../core/rubric/rule.ts';
import { RULES } from '../core/rubric/rules.ts';
import type { LinearHead } from '../core/sections/linear-heads.ts';
import { dueUnderAnyLens } from './any-lens.ts';
import { fitBars } from './fit-bars.ts';
import { foldsOf } from './folds.ts';
import type { JudgedAnswer } from './judged.ts';
import { fitLabel } from './logistic.ts';

/** L2 penalty, chosen by cross-validation over the training answers. */
const PENALTY = 5;

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

/** Every answer once among the unseen. */
export function acrossFolds<T>(
  answers: readonly JudgedAnswer[],
  folds: number,
  fold: (seen: readonly JudgedAnswer[], unseen: readonly JudgedAnswer[]) => readonly T[],
): T[] {
  const foldOf = foldsOf(answers.map(({ labelled }) => labelled.id).sort(), folds);
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
    const { id } = rule;
    const cases = answers.flatMap(({ answer, labelled }) => {
      const due = rule.weighs && dueUnderAnyLens(labelled, id);
      return due === undefined ? [] : [{ row: answerFeatures(answer, rule), due }];
    });
    if (cases.length === 0) continue;
    heads[id] = fitLabel(
      cases.map(({ row }) => row),
      cases.map(({ due }) => due),
      PENALTY,
    );
  }
  return heads;
}

const isDecided = ({ labelled, answer }: JudgedAnswer, { id, matters }: Rule) =>
  (matters?.(answer) ?? true) && (labelled.present.includes(id) || labelled.absent.includes(id));

import type { Answer } from '../core/rubric/answer.ts';
import { answerFrom } from '../core/rubric/answer.ts';
import { readClauses } from '../core/sections/read.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import type { Targets } from '../core/take.ts';
import type { LabelledAnswer } from './answers.ts';
import type { AnswerExamples } from './examples.ts';

/** The labels were given with these in mind (situation-too-long: over 115 words, which is 46 s when estimated). */
export const LABELLED_TARGETS: Targets = { situation: 45, task: 20, action: 90, result: 30, reflection: 20 };

/** An answer as a model that never saw it reads it. */
export interface JudgedAnswer {
  readonly labelled: LabelledAnswer;
  readonly examples: AnswerExamples;
  readonly answer: Answer;
}

export function judge(examples: AnswerExamples, model: ReadingModel): JudgedAnswer {
  const clauses = readClauses(
    examples.clauses.map(({ clause }) => clause),
    examples.clauses.map(({ row }) => row),
    model,
  );
  const { lens, level } = examples.answer;
  return {
    labelled: examples.answer,
    examples,
    answer: answerFrom(
      examples.words,
      { clauses, told: examples.told },
      { lens, level, targets: LABELLED_TARGETS },
    ),
  };
}

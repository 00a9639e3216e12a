import { FINDING_IDS } from '../core/finding-id.ts';
import type { FindingId } from '../core/finding-id.ts';
import type { Judgement } from '../core/rubric/judgement.ts';
import { raise } from '../core/rubric/raise.ts';
import { acrossFolds, fitJudgement } from '../training/fit-judgement.ts';
import { inOwnShape } from '../training/examples.ts';
import type { JudgedAnswer } from '../training/judged.ts';

/** Of the answers that must show a finding, how many do; of those that must not, how many do all the same. */
export interface Tally {
  readonly due: number;
  readonly raised: number;
  readonly notDue: number;
  readonly falselyRaised: number;
}
export interface WrongFinding {
  readonly answer: string;
  readonly id: FindingId;
  readonly fault: 'missed' | 'false';
}
export interface FindingFigures {
  readonly byId: ReadonlyMap<FindingId, Tally>;
  readonly wrong: readonly WrongFinding[];
}

type Judged = Pick<JudgedAnswer, 'labelled' | 'answer'>;

interface Raised {
  readonly judged: Judged;
  readonly ids: ReadonlySet<FindingId>;
}

export const raisedUnder = (judged: readonly Judged[], judgement: Judgement): Raised[] =>
  judged.map((one) => ({ judged: one, ids: new Set(raise(one.answer, judgement).map(({ id }) => id)) }));

/** Each fold under heads and bars that the other folds set, so that no answer helps to set what it is measured by. */
export const raisedAcrossFolds = (judged: readonly JudgedAnswer[], folds: number): Raised[] =>
  acrossFolds(judged, folds, (seen, unseen) =>
    raisedUnder(
      unseen.filter(({ examples }) => inOwnShape(examples.writing)),
      fitJudgement(seen, folds),
    ),
  );

export function figuresOf(raised: readonly Raised[]): FindingFigures {
  const byId = new Map<FindingId, Tally>();
  const wrong: WrongFinding[] = [];
  for (const id of FINDING_IDS) {
    const due = raised.filter(({ judged }) => judged.labelled.present.includes(id));
    const notDue = raised.filter(({ judged }) => judged.labelled.absent.includes(id));
    if (due.length + notDue.length === 0) continue;
    const missed = due.filter(({ ids }) => !ids.has(id));
    const falsely = notDue.filter(({ ids }) => ids.has(id));
    byId.set(id, {
      due: due.length,
      raised: due.length - missed.length,
      notDue: notDue.length,
      falselyRaised: falsely.length,
    });
    for (const { judged } of missed) wrong.push({ answer: judged.labelled.id, id, fault: 'missed' });
    for (const { judged } of falsely) wrong.push({ answer: judged.labelled.id, id, fault: 'false' });
  }
  return { byId, wrong };
}

export function total({ byId }: FindingFigures): Tally {
  const sum = (pick: (tally: Tally) => number) =>
    [...byId.values()].reduce((all, tally) => all + pick(tally), 0);
  return {
    due: sum((tally) => tally.due),
    raised: sum((tally) => tally.raised),
    notDue: sum((tally) => tally.notDue),
    falselyRaised: sum((tally) => tally.falselyRaised),
  };
}

/** Findings raised on an answer of which nothing at all is due. */
export function raisedOnFaultless(raised: readonly Raised[]): { answers: number; findings: number } {
  const faultless = raised.filter(({ judged }) => judged.labelled.present.length === 0);
  return { answers: faultless.length, findings: faultless.reduce((sum, { ids }) => sum + ids.size, 0) };
}

import { corrected, correctedReading, isDismissed } from './corrected-take.ts';
import type { Correction } from './corrections.ts';
import { DEFAULT_BANDS } from './delivery/bands.ts';
import { deliveryFindings } from './delivery/findings.ts';
import { measureDelivery } from './delivery/measure.ts';
import { SEVERITIES } from './finding-id.ts';
import type { Bands, Finding, Reading, Review } from './review-schema.ts';
import { adviceFor } from './rubric/advice.ts';
import { answerFrom } from './rubric/answer.ts';
import type { Answer } from './rubric/answer.ts';
import { probesToExpect } from './rubric/ask-probes.ts';
import { SHIPPED_JUDGEMENT } from './rubric/judgement.ts';
import { raise } from './rubric/raise.ts';
import type { Raised } from './rubric/raise.ts';
import { scoresOf } from './rubric/scores.ts';
import { strengthsOf } from './rubric/strengths.ts';
import { WORDINGS } from './rubric/wording.ts';
import type { Lens, Level, Targets, Word } from './take.ts';
import { quoteOf } from './text-words.ts';
import type { Walkthrough } from './walkthrough.ts';

export interface TakeToReview {
  /** As heard; corrections lie over them. */
  readonly words: readonly Word[];
  /** What readWords made of the words, as corrected. */
  readonly reading: Reading;
  readonly durationSec: number;
  readonly walkthrough: Walkthrough;
  readonly lens: Lens;
  readonly level: Level;
  /** Seconds that replace the walkthrough's. */
  readonly targets?: Partial<Targets>;
  /** Limits that replace the usual ones. */
  readonly bands?: Partial<Bands>;
  /** What the speaker put right. */
  readonly corrections?: readonly Correction[];
}

/** Reviews a take under one lens and level. Pure and quick (a few milliseconds), so that the window can re-judge at once. */
export function reviewTake(take: TakeToReview): Review {
  const { walkthrough, lens, level, durationSec, corrections = [] } = take;
  const put = corrected(take.words, corrections);
  const { words } = put;
  const reading = correctedReading(take.reading, put);
  const targets = { ...walkthrough.targets, ...take.targets };
  const bands = { ...DEFAULT_BANDS, ...take.bands };
  const answer = answerFrom(words, reading, { targets, lens, level });
  const delivery = measureDelivery(words, bands);
  const findings = inOrder([
    ...raise(answer, SHIPPED_JUDGEMENT).map((raised) => inWords(raised, answer, walkthrough)),
    ...deliveryFindings(words, delivery, bands),
  ]).filter((finding) => !isDismissed(finding, put.dismissals));
  const { scores, reasons } = scoresOf(answer, findings);
  return {
    lens,
    level,
    durationSec,
    sections: answer.sections,
    findings,
    strengths: strengthsOf(answer),
    delivery,
    scores,
    scoreReasons: reasons,
    probes: probesToExpect(findings, lens, walkthrough),
  };
}

function inWords(
  { id, severity, section, passage }: Raised,
  answer: Answer,
  walkthrough: Walkthrough,
): Finding {
  const { words } = answer;
  const wording = WORDINGS[id];
  return {
    id,
    severity,
    section,
    start: passage ? (words[passage.firstWord]?.start ?? null) : null,
    end: passage ? (words[passage.lastWord]?.end ?? null) : null,
    firstWord: passage?.firstWord ?? null,
    lastWord: passage?.lastWord ?? null,
    quote: passage ? quoteOf(words, passage.firstWord, passage.lastWord) : '',
    message: wording.heard(answer),
    advice: adviceFor(wording, walkthrough, answer),
  };
}

/** Most severe first, then as spoken; what is absent has no moment and comes after what was said. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  const moment = ({ firstWord }: Finding) => firstWord ?? Infinity;
  return findings.toSorted((a, b) => rank(a) - rank(b) || compare(moment(a), moment(b)));
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

import type { Finding, ScoreReason, Scores } from '../review-schema.ts';
import { SECTION_KINDS } from '../take.ts';
import type { Lens, SectionKind } from '../take.ts';
import type { Answer } from './answer.ts';
import { clausesIn, shownIn } from './answer.ts';
import { CRITERIA } from './criteria.ts';

export interface Scored {
  readonly scores: Scores;
  readonly reasons: readonly ScoreReason[];
}

/** Fewer words than this are no answer to score. */
const FEWEST_WORDS = 30;

/** What each section weighs in the overall score. What a lens asks for weighs most; what it would leave out, least. */
const WEIGHTS: Readonly<Record<Lens, Readonly<Record<SectionKind, number>>>> = {
  ownership: { situation: 15, task: 20, action: 30, result: 25, reflection: 10 },
  investigation: { situation: 15, task: 10, action: 45, result: 20, reflection: 10 },
  speed: { situation: 15, task: 10, action: 35, result: 30, reflection: 10 },
};

const UNSCORED: Scored = {
  scores: {
    overall: null,
    sections: { situation: null, task: null, action: null, result: null, reflection: null },
  },
  reasons: [],
};

/**
 * Scores from 0 to 100. Each section has criteria (criteria.ts) that are met or lost by whether their findings were
 * raised: the positive points of a section's reasons add up to its score, the negative ones to what it lacks of 100.
 * Without a story, or with too few words, there is nothing to score.
 */
export function scoresOf(answer: Answer, findings: readonly Finding[]): Scored {
  if (!tellsStory(answer)) return UNSCORED;
  const reasons = SECTION_KINDS.flatMap((kind) => reasonsFor(kind, answer, findings));
  const scoreOf = (kind: SectionKind) =>
    reasons.reduce((sum, { section, points }) => (section === kind && points > 0 ? sum + points : sum), 0);
  const sections = Object.fromEntries(
    SECTION_KINDS.map((kind) => [kind, scoreOf(kind)]),
  ) as Scores['sections'];
  const weights = WEIGHTS[answer.lens];
  const overall = SECTION_KINDS.reduce((sum, kind) => sum + weights[kind] * (sections[kind] ?? 0), 0) / 100;
  return { scores: { overall: Math.round(overall), sections }, reasons };
}

/** A story needs something that was wrong, done or changed; talk without any of them is not scored. */
const STORY_LABELS = [
  'problem',
  'own-action',
  'we-action',
  'metric',
  'data',
  'handed-off',
  'escalated-away',
] as const;

function tellsStory({ words, clauses }: Answer): boolean {
  const spoken = words.filter(({ filler }) => !filler).length;
  const happenings = clauses.filter((clause) => shownIn([clause], ...STORY_LABELS) >= 0.4);
  return spoken >= FEWEST_WORDS && happenings.length >= 2;
}

function reasonsFor(kind: SectionKind, answer: Answer, findings: readonly Finding[]): ScoreReason[] {
  if (clausesIn(answer, kind).length === 0) {
    return [{ section: kind, points: -100, text: 'Not heard in this answer' }];
  }
  const raised = new Set(findings.map(({ id }) => id));
  const criteria = CRITERIA[kind].filter(({ matters }) => matters?.(answer) ?? true);
  const total = criteria.reduce((sum, { points }) => sum + points, 0);
  let given = 0;
  return criteria.map(({ points, lostBy, met, lost }, index) => {
    // The last one takes what rounding left, so that a section's points add up to exactly 100.
    const worth = index === criteria.length - 1 ? 100 - given : Math.round((100 * points) / total);
    given += worth;
    const isLost = lostBy.some((id) => raised.has(id));
    return { section: kind, points: isLost ? -worth : worth, text: isLost ? lost : met };
  });
}

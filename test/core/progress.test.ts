import { describe, expect, it } from 'vitest';
import type { Review } from '../../core/review-schema.ts';
import type { Section } from '../../core/review-schema.ts';
import type { SectionKind, Take } from '../../core/take.ts';
import { bestTake, change, keptTargets, trendPoints } from '../../core/progress.ts';

const take = (day: number): Take => ({
  id: `00000000-0000-4000-8000-00000000000${day}`,
  title: `Take ${day}`,
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
  origin: 'recorded',
  status: 'ready',
  recovered: false,
  moments: [],
  retakeOf: null,
  problem: null,
  createdAt: `2026-11-0${day}T09:00:00.000Z`,
  durationSec: 120,
  hasAudio: true,
});

const stretch = (section: SectionKind, durationSec: number): Section => ({
  section,
  start: 0,
  end: durationSec,
  durationSec,
  targetSec: 45,
  overSec: 0,
  confidence: 1,
  firstWord: 0,
  lastWord: 0,
});

const review = (overall: number | null, sections: readonly Section[]): Review => ({
  lens: 'ownership',
  level: 'senior',
  durationSec: 120,
  sections,
  findings: [],
  strengths: [],
  delivery: { wordsPerMinute: 141.6, fillers: [], fillersPerMinute: 2.04, longPauses: [], hedges: [] },
  scores: {
    overall,
    sections: { situation: null, task: null, action: null, result: null, reflection: null },
  },
  scoreReasons: [],
  probes: [],
});

const points = trendPoints([
  {
    take: take(3),
    review: review(80, [stretch('situation', 40), stretch('action', 60), stretch('situation', 20)]),
  },
  { take: take(1), review: review(55, [stretch('situation', 30)]) },
  { take: take(2), review: review(null, []) },
]);

describe('trends', () => {
  it('run from the oldest take to the newest, whatever order the library lists them in', () => {
    expect(points.map(({ title, ordinal }) => [title, ordinal])).toEqual([
      ['Take 1', 1],
      ['Take 2', 2],
      ['Take 3', 3],
    ]);
  });

  it('add up a section told in parts, and round figures for reading', () => {
    expect(points[2]).toMatchObject({
      seconds: { situation: 60, action: 60, task: 0 },
      wordsPerMinute: 142,
      fillersPerMinute: 2,
    });
  });

  it('say nothing about a change before two takes have a value', () => {
    expect(change([null, 70, null])).toBeNull();
    expect(change([])).toBeNull();
    expect(change(points.map(({ overall }) => overall))).toEqual({ first: 55, latest: 80 });
  });

  it('know the best take, and that there is none without scores', () => {
    expect(bestTake(points)?.title).toBe('Take 3');
    expect(bestTake(points.filter(({ overall }) => overall === null))).toBeNull();
  });

  it('count a target as kept only when the section was told', () => {
    const targets = { situation: 45, task: 20, action: 90, result: 30, reflection: 20 };
    expect(keptTargets(points, targets)).toEqual({
      situation: 1,
      task: 0,
      action: 1,
      result: 0,
      reflection: 0,
    });
  });
});

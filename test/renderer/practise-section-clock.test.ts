import { describe, expect, it } from 'vitest';
import { SECTION_KINDS } from '../../core/take.ts';
import {
  currentSection,
  FIRST_MARK,
  paceOf,
  secondsBySection,
  sectionAfter,
  withHeard,
  withMark,
} from '../../renderer/practise/studio/section-clock.ts';
import { scaledTo, timingOf, totalOf } from '../../renderer/practise/timing.ts';

const TARGETS = { situation: 45, task: 20, action: 90, result: 30, reflection: 20 };

describe('the clock of the sections', () => {
  it('starts with the situation', () => {
    expect(currentSection([FIRST_MARK])).toBe('situation');
    expect(secondsBySection([FIRST_MARK], 12)).toMatchObject({ situation: 12, task: 0 });
  });

  it('counts each stretch of a section, also when the speaker comes back to it', () => {
    let marks = withMark([FIRST_MARK], { section: 'task', atSec: 40 });
    marks = withMark(marks, { section: 'situation', atSec: 50 });
    marks = withMark(marks, { section: 'action', atSec: 55 });
    expect(secondsBySection(marks, 60)).toEqual({
      situation: 45,
      task: 10,
      action: 5,
      result: 0,
      reflection: 0,
    });
    expect(currentSection(marks)).toBe('action');
  });

  it('follows what the words were heard to tell until the speaker says something', () => {
    const heard = [
      { section: 'situation', atSec: 0.8 },
      { section: 'action', atSec: 31 },
      { section: 'result', atSec: 70 },
    ] as const;
    expect(withHeard([FIRST_MARK], [])).toEqual({ marks: [FIRST_MARK], guessed: false });
    const guess = withHeard([FIRST_MARK], heard);
    expect(guess.guessed).toBe(true);
    expect(secondsBySection(guess.marks, 75)).toMatchObject({ situation: 31, action: 39, result: 5 });
    const marked = withHeard(withMark([FIRST_MARK], { section: 'task', atSec: 60 }), heard);
    expect(marked.guessed).toBe(false);
    expect(secondsBySection(marked.marks, 75)).toMatchObject({
      situation: 31,
      action: 29,
      task: 15,
      result: 0,
    });
  });

  it('lets a correction at the same moment win', () => {
    const slipped = withMark([FIRST_MARK], { section: 'result', atSec: 30 });
    expect(withMark(slipped, { section: 'task', atSec: 30 })).toEqual([
      FIRST_MARK,
      { section: 'task', atSec: 30 },
    ]);
  });

  it('takes the section already spoken for no change', () => {
    const marks = withMark([FIRST_MARK], { section: 'situation', atSec: 10 });
    expect(marks).toEqual([FIRST_MARK]);
  });

  it('signals at 80 % of the target and past it', () => {
    expect(paceOf(35.9, 45)).toBe('within');
    expect(paceOf(36, 45)).toBe('near');
    expect(paceOf(45, 45)).toBe('near');
    expect(paceOf(45.1, 45)).toBe('over');
  });

  it('knows the order the sections are told in', () => {
    expect(sectionAfter('situation')).toBe('task');
    expect(sectionAfter('reflection')).toBeNull();
  });
});

describe('timing profiles', () => {
  it.each([60, 90, 120, 180])('fill exactly %i seconds, in whole seconds', (total) => {
    const scaled = scaledTo(TARGETS, total);
    expect(totalOf(scaled)).toBe(total);
    for (const section of SECTION_KINDS) expect(Number.isInteger(scaled[section])).toBe(true);
  });

  it('keep each section its share', () => {
    const scaled = scaledTo(TARGETS, 120);
    for (const section of SECTION_KINDS) {
      expect(Math.abs(scaled[section] - (TARGETS[section] * 120) / totalOf(TARGETS))).toBeLessThan(1.5);
    }
  });

  it('are recognised again, and told from targets set by hand', () => {
    expect(timingOf(TARGETS, {})).toBe('written');
    expect(timingOf(TARGETS, scaledTo(TARGETS, 90))).toBe(90);
    expect(timingOf(TARGETS, { situation: 50 })).toBe('own');
  });
});

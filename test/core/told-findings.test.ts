import { describe, expect, it } from 'vitest';
import { TELLING_SIZE, TOLD_FINDINGS, toldFindings } from '../../core/sections/told-findings.ts';

const at = (id: (typeof TOLD_FINDINGS)[number]) => TOLD_FINDINGS.indexOf(id);

/** A clause that is heeded so much for one finding and points that way. */
function clauseOf(id: (typeof TOLD_FINDINGS)[number], heed: number, value: number): Float32Array {
  const telling = new Float32Array(TELLING_SIZE);
  telling[at(id)] = heed;
  telling[TOLD_FINDINGS.length + at(id)] = value;
  return telling;
}

describe('what the clauses of an answer tell of a finding', () => {
  it('is the mean of what they say, when all are heeded alike', () => {
    const told = toldFindings([clauseOf('handed-off-fix', 1, 4), clauseOf('handed-off-fix', 1, -2)]);
    expect(told['handed-off-fix']).toBe(1);
    expect(told['escalated-away']).toBe(0);
  });

  it('is what the one clause says that is heeded far more than the others', () => {
    const silent = Array.from({ length: 40 }, () => clauseOf('result-no-metric', 0, 3));
    const told = toldFindings([...silent, clauseOf('result-no-metric', 12, -5)]);
    expect(told['result-no-metric']).toBeCloseTo(-5, 1);
  });

  it('stays finite however much a clause is to be heeded', () => {
    expect(toldFindings([clauseOf('task-missing', 900, 2), clauseOf('task-missing', -900, 0)])).toMatchObject(
      { 'task-missing': 2 },
    );
  });

  it('is nothing when nothing was said', () => {
    expect(toldFindings([])).toEqual({});
  });
});

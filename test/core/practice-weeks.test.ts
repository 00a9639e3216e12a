import { describe, expect, it } from 'vitest';
import { practiceOf } from '../../core/practice-weeks.ts';

/** A Wednesday. */
const NOW = new Date(2026, 10, 25, 15);
const at = (month: number, day: number, hour = 12) => new Date(2026, month - 1, day, hour).toISOString();

describe('how regularly somebody practises', () => {
  it('counts days and not takes, from Monday on', () => {
    const takes = [at(11, 22), at(11, 23, 0), at(11, 23, 23), at(11, 25)];
    expect(practiceOf(takes, 2, NOW).daysThisWeek).toBe(2);
  });

  it('counts the weeks in a row in which the goal was met', () => {
    const takes = [at(11, 17), at(11, 18), at(11, 10), at(11, 15), at(10, 20)];
    expect(practiceOf(takes, 2, NOW)).toEqual({ daysThisWeek: 0, weeksInRow: 2 });
    expect(practiceOf([...takes, at(11, 24), at(11, 25)], 2, NOW).weeksInRow).toBe(3);
    expect(practiceOf(takes, 3, NOW).weeksInRow).toBe(0);
  });

  it('is not broken by a week that is not over, but by one that was missed', () => {
    expect(practiceOf([at(11, 9)], 1, NOW).weeksInRow).toBe(0);
    expect(practiceOf([at(11, 17)], 1, NOW).weeksInRow).toBe(1);
  });

  it('takes a Sunday for the end of its week, and days of 23 and 25 hours for days', () => {
    const sunday = new Date(2026, 10, 29, 20);
    expect(practiceOf([at(11, 23), at(11, 29)], 2, sunday).daysThisWeek).toBe(2);
    const afterClocksChanged = new Date(2026, 9, 26, 1);
    expect(practiceOf([at(10, 19, 1), at(10, 25, 23)], 2, afterClocksChanged).weeksInRow).toBe(1);
  });

  it('is nothing without takes', () => {
    expect(practiceOf([], 1, NOW)).toEqual({ daysThisWeek: 0, weeksInRow: 0 });
  });
});

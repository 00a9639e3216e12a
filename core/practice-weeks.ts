import { dayOf } from './progress.ts';

const DAYS_A_WEEK = 7;

/** How regularly somebody practises, by their own calendar. Weeks begin on Monday (ISO 8601). */
export interface Practice {
  /** Days of this week on which a take was made. */
  readonly daysThisWeek: number;
  /** Weeks in a row in which the goal was met, this one included once it is; a week that is not over breaks nothing. */
  readonly weeksInRow: number;
}

/**
 * @param createdAt when takes were made, ISO 8601, in any order
 * @param goalDays days a week on which the speaker wants to practise
 */
export function practiceOf(createdAt: readonly string[], goalDays: number, now: Date): Practice {
  const days = new Set(createdAt.map((moment) => dayOf(new Date(moment))));
  const practisedIn = (weeksAgo: number): number => {
    const monday = mondayOf(now, weeksAgo);
    return Array.from({ length: DAYS_A_WEEK }, (_, day) => dayOf(laterBy(monday, day))).filter((day) =>
      days.has(day),
    ).length;
  };
  const daysThisWeek = practisedIn(0);
  let before = 0;
  while (practisedIn(before + 1) >= goalDays) before += 1;
  return { daysThisWeek, weeksInRow: before + (daysThisWeek >= goalDays ? 1 : 0) };
}

/** By the calendar, not by 24 hours: a day on which the clocks change is a day. */
const laterBy = (date: Date, days: number): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

const mondayOf = (now: Date, weeksAgo: number): Date =>
  laterBy(now, -((now.getDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK) - DAYS_A_WEEK * weeksAgo);

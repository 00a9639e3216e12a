import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { practiceOf } from '../../core/practice-weeks.ts';
import type { Settings } from '../../core/settings.ts';
import type { Take } from '../../core/take.ts';
import { useSaveSettings } from '../queries.ts';
import styles from './progress-page.module.css';

const GOALS = [1, 2, 3, 4, 5, 6, 7] as const;
const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

interface PracticeGoalProps {
  readonly takes: readonly Take[];
  readonly settings: Settings;
}

/** How often the speaker wants to practise, and how often they did. It is told here and nowhere else: no reminders. */
export function PracticeGoal({ takes, settings: { goalDays } }: PracticeGoalProps): ReactNode {
  const { mutate: save } = useSaveSettings();
  const spoken = takes.filter(({ origin }) => origin === 'recorded').map(({ createdAt }) => createdAt);
  const { daysThisWeek, weeksInRow } = practiceOf(spoken, goalDays ?? 1, new Date());
  return (
    <div className={styles['goal']}>
      <NativeSelect
        size="xs"
        aria-label="Goal"
        data={[
          { value: '', label: 'No goal' },
          ...GOALS.map((days) => ({ value: String(days), label: `${inDays(days)} a week` })),
        ]}
        value={String(goalDays ?? '')}
        onChange={({ currentTarget: { value } }) => save({ goalDays: value === '' ? null : Number(value) })}
      />
      <p role="status">
        {daysThisWeek === 0
          ? 'No recording yet this week.'
          : `Recorded on ${inDays(daysThisWeek)} this week.`}
        {goalDays !== null &&
          weeksInRow > 0 &&
          ` Goal met ${weeksInRow === 1 ? 'for a week' : `${weeksInRow} weeks in a row`}.`}
      </p>
    </div>
  );
}

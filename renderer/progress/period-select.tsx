import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ALWAYS, dayOf } from '../../core/progress.ts';
import type { Period } from '../../core/progress.ts';

const CHOICES = [
  { value: 'always', label: 'All time' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: 'own', label: 'From … to …' },
] as const;

interface PeriodSelectProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** The days that the progress is about. */
export function PeriodSelect({ period, onPeriod }: PeriodSelectProps): ReactNode {
  const [choice, setChoice] = useState('always');
  const choose = (value: string): void => {
    setChoice(value);
    const days = Number(value);
    if (value === 'always') onPeriod(ALWAYS);
    else if (days > 0) onPeriod({ from: daysAgo(days - 1), to: null });
  };
  return (
    <>
      <NativeSelect
        aria-label="Period"
        data={[...CHOICES]}
        value={choice}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {choice === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            aria-label={end === 'from' ? 'From this day' : 'To this day'}
            value={period[end] ?? ''}
            onChange={(event) => onPeriod({ ...period, [end]: event.currentTarget.value || null })}
          />
        ))}
    </>
  );
}

const daysAgo = (days: number): string => {
  const then = new Date();
  then.setDate(then.getDate() - days);
  return dayOf(then);
};

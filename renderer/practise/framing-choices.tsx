import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES } from '../../core/report/titles.ts';
import type { Settings } from '../../core/settings.ts';
import { LENSES, lensSchema, LEVELS, levelSchema } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { useSaveSettings } from '../queries.ts';
import { formatClock } from '../ui/format-clock.ts';
import { scaledTo, timingOf, TIMING_PROFILES, totalOf } from './timing.ts';
import styles from './practise-page.module.css';

const LENS_CHOICES = LENSES.map((value) => ({ value, label: LENS_TITLES[value] }));
const LEVEL_CHOICES = LEVELS.map((value) => ({ value, label: LEVEL_TITLES[value] }));

interface FramingChoicesProps {
  readonly walkthrough: Walkthrough;
  readonly settings: Settings;
}

/** What the interviewer cares for, at which level, and how long the answer may be. Each choice is kept at once. */
export function FramingChoices({ walkthrough, settings }: FramingChoicesProps): ReactNode {
  const { mutate: save } = useSaveSettings();
  return (
    <div className={styles['choices']}>
      <Choice name="Lens">
        <SegmentedControl
          size="sm"
          aria-label="Lens"
          data={LENS_CHOICES}
          value={settings.lens}
          onChange={(value) => save({ lens: lensSchema.parse(value) })}
        />
      </Choice>
      <Choice name="Level">
        <SegmentedControl
          size="sm"
          aria-label="Level"
          data={LEVEL_CHOICES}
          value={settings.level}
          onChange={(value) => save({ level: levelSchema.parse(value) })}
        />
      </Choice>
      <Choice name="Timing">
        <TimingChoice walkthrough={walkthrough} settings={settings} />
      </Choice>
    </div>
  );
}

function Choice({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <div className={styles['choiceName']} aria-hidden>
        {name}
      </div>
      {children}
    </div>
  );
}

function TimingChoice({ walkthrough, settings }: FramingChoicesProps): ReactNode {
  const { mutate: save } = useSaveSettings();
  const timing = timingOf(walkthrough.targets, settings.targets);
  const choose = (value: string): void => {
    const profile = TIMING_PROFILES.find((total) => String(total) === value);
    if (profile !== undefined) save({ targets: scaledTo(walkthrough.targets, profile) });
    else if (value === 'written') save({ targets: {} });
  };
  return (
    <NativeSelect
      aria-label="Timing"
      value={String(timing)}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: 'written', label: `As written, ${formatClock(totalOf(walkthrough.targets))}` },
        ...TIMING_PROFILES.map((total) => ({ value: String(total), label: `${formatClock(total)} in all` })),
        // Own targets are set beside the bar of sections; here they can only be kept or left.
        ...(timing === 'own' ? [{ value: 'own', label: 'My own targets' }] : []),
      ]}
    />
  );
}

import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES } from '../../core/report/titles.ts';
import { LENSES, lensSchema, LEVELS, levelSchema } from '../../core/take.ts';
import type { Take } from '../../core/take.ts';
import { sentenceFor } from '../coach-client.ts';
import { useReframeTake } from '../takes/take-mutations.ts';
import styles from './review-page.module.css';

/** Through whose eyes the take is looked at. A change judges it anew at once and is remembered with the take. */
export function FramingSwitch({ take }: { readonly take: Take }): ReactNode {
  const reframe = useReframeTake(take.id);
  const { lens, level } = take;
  return (
    <div className={styles['framing']}>
      {reframe.error && (
        <span role="alert" className={styles['refusal']}>
          Not remembered. {sentenceFor(reframe.error)}
        </span>
      )}
      <SegmentedControl
        size="xs"
        aria-label="Lens"
        data={LENSES.map((value) => ({ value, label: LENS_TITLES[value] }))}
        value={lens}
        onChange={(value) => reframe.mutate({ lens: lensSchema.parse(value), level })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Level"
        data={LEVELS.map((value) => ({ value, label: LEVEL_TITLES[value] }))}
        value={level}
        onChange={(value) => reframe.mutate({ lens, level: levelSchema.parse(value) })}
      />
    </div>
  );
}

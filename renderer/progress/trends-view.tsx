import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import type { Settings } from '../../core/settings.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { measuresFor } from '../review/measures.ts';
import { FindingsTable } from './findings-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import { TrendChart } from './trend-chart.tsx';
import { bestTake, keptTargets, trendPoints } from '../../core/progress.ts';
import type { ReviewedTake } from '../../core/progress.ts';
import styles from './progress-page.module.css';

interface TrendsProps {
  readonly reviewed: readonly ReviewedTake[];
  readonly walkthrough: Walkthrough;
  readonly settings: Settings;
  /** How many older takes are not shown. */
  readonly left: number;
}

/** The charts of at least two takes, and the same figures as a table. */
export function Trends({ reviewed, walkthrough, settings, left }: TrendsProps): ReactNode {
  const points = useMemo(() => trendPoints(reviewed), [reviewed]);
  const { targets, bands } = measuresFor(walkthrough, settings);
  const best = bestTake(points);
  const kept = keptTargets(points, targets);
  const accent = 'var(--mantine-primary-color-filled)';
  return (
    <>
      <p className={styles['summary']}>
        {points.length} takes, all judged by the lens and level above.
        {best && ` Best so far: ${best.title}, ${best.overall}.`}
        {left > 0 && ` The ${left} oldest are not shown.`}
      </p>
      <div className={styles['charts']}>
        <TrendChart
          title="Score"
          unit="of 100"
          points={points}
          valueOf={({ overall }) => overall}
          colour={accent}
          top={100}
        />
        <TrendChart
          title="Pace"
          unit="words a minute"
          points={points}
          valueOf={({ wordsPerMinute }) => wordsPerMinute}
          colour={accent}
          low={bands.slowestWordsPerMinute}
          high={bands.fastestWordsPerMinute}
        />
        <TrendChart
          title="Hesitations"
          unit="a minute"
          points={points}
          valueOf={({ fillersPerMinute }) => fillersPerMinute}
          colour={accent}
          high={bands.mostFillersPerMinute}
        />
        {SECTION_KINDS.map((kind) => (
          <TrendChart
            key={kind}
            title={SECTION_LOOKS[kind].name}
            unit={`seconds, target ${targets[kind]}, kept ${kept[kind]} of ${points.length}`}
            points={points}
            valueOf={({ seconds }) => (seconds[kind] === 0 ? null : Math.round(seconds[kind]))}
            colour="var(--section-colour)"
            section={kind}
            high={targets[kind]}
          />
        ))}
      </div>
      <FindingsTable points={points} />
      <FiguresTable points={points} targets={targets} best={best} />
    </>
  );
}

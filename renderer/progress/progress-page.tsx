import { Button, NativeSelect, Progress } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ALWAYS, inPeriod, MOST_TAKES } from '../../core/progress.ts';
import type { Period } from '../../core/progress.ts';
import type { Settings } from '../../core/settings.ts';
import type { Take } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { useSettings, useTakes, useWalkthroughs } from '../queries.ts';
import { hrefOf } from '../routes.ts';
import { FramingSelects } from '../ui/framing-selects.tsx';
import { Empty, Loading, Problem } from '../ui/states.tsx';
import { ShareProgress } from '../share/share-progress.tsx';
import { PracticeGoal } from './practice-goal.tsx';
import { PeriodSelect } from './period-select.tsx';
import { Trends } from './trends-view.tsx';
import { useReviewedTakes } from './use-reviewed-takes.ts';
import '../review/severity.css';
import styles from './progress-page.module.css';

/** How the takes of one question got on. */
export function ProgressPage(): ReactNode {
  const takes = useTakes();
  const walkthroughs = useWalkthroughs();
  const settings = useSettings();
  const failed = [takes, walkthroughs, settings].find(({ isError }) => isError);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!takes.data || !walkthroughs.data || !settings.data) return <Loading what="your progress" />;
  const ready = takes.data.filter(({ status }) => status === 'ready');
  const practised = walkthroughs.data.filter(({ id }) =>
    ready.some(({ walkthroughId }) => walkthroughId === id),
  );
  const [first] = practised;
  return first ? (
    <ProgressOf takes={ready} walkthroughs={[first, ...practised.slice(1)]} settings={settings.data} />
  ) : (
    <Empty title="Progress">
      <TooFew count={0} narrowed={false} />
    </Empty>
  );
}

interface ProgressOfProps {
  readonly takes: readonly Take[];
  /** The questions that have been practised, at least one. */
  readonly walkthroughs: readonly [Walkthrough, ...Walkthrough[]];
  readonly settings: Settings;
}

function ProgressOf({ takes, walkthroughs, settings }: ProgressOfProps): ReactNode {
  const takesOf = (id: string): Take[] => takes.filter(({ walkthroughId }) => walkthroughId === id);
  const [chosenId, choose] = useState(() => mostPractised(walkthroughs, takesOf).id);
  const walkthrough = walkthroughs.find(({ id }) => id === chosenId) ?? walkthroughs[0];
  const [period, setPeriod] = useState<Period>(ALWAYS);
  const all = takesOf(walkthrough.id).filter(({ createdAt }) => inPeriod(createdAt, period));
  const [newest] = takesOf(walkthrough.id);
  const [lens, setLens] = useState(newest?.lens ?? settings.lens);
  const [level, setLevel] = useState(newest?.level ?? settings.level);
  const shown = all.slice(0, MOST_TAKES);
  const { reviewed, waiting, unreadable } = useReviewedTakes(shown, { walkthrough, settings, lens, level });

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>Progress</h1>
        <NativeSelect
          aria-label="Question"
          data={walkthroughs.map(({ id, title }) => ({
            value: id,
            label: `${title} (${takesOf(id).length})`,
          }))}
          value={walkthrough.id}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <PeriodSelect period={period} onPeriod={setPeriod} />
        <FramingSelects lens={lens} level={level} onLens={setLens} onLevel={setLevel} />
        {reviewed.length >= 2 && (
          <ShareProgress walkthroughId={walkthrough.id} lens={lens} level={level} period={period} />
        )}
      </header>
      <PracticeGoal takes={takes} settings={settings} />
      {waiting > 0 ? (
        <div role="status">
          <p className={styles['summary']}>Judging {shown.length} takes by the same measure …</p>
          <Progress value={((shown.length - waiting) / shown.length) * 100} aria-label="Takes judged" />
        </div>
      ) : reviewed.length < 2 ? (
        <div className={styles['few']}>
          <TooFew count={reviewed.length} narrowed={period !== ALWAYS} />
        </div>
      ) : (
        <Trends
          reviewed={reviewed}
          walkthrough={walkthrough}
          settings={settings}
          left={all.length - shown.length}
        />
      )}
      {unreadable > 0 && <p role="alert">{unreadable} of the takes could not be read and are left out.</p>}
    </div>
  );
}

function mostPractised(
  walkthroughs: readonly [Walkthrough, ...Walkthrough[]],
  takesOf: (id: string) => readonly Take[],
): Walkthrough {
  return walkthroughs.reduce((most, one) => (takesOf(one.id).length > takesOf(most.id).length ? one : most));
}

/** One take is no trend: says so instead of drawing a chart of one point. */
function TooFew({ count, narrowed }: { readonly count: number; readonly narrowed: boolean }): ReactNode {
  if (narrowed)
    return (
      <p>
        {count === 0 ? 'No reviewed take' : 'One reviewed take'} of this question in that period, and progress
        needs two. Choose a longer one.
      </p>
    );
  return (
    <>
      <p>
        {count === 0 ? 'Nothing to compare yet. ' : 'One take so far. '}
        Progress shows from the second take of a question: scores, section times, pace and hesitations side by
        side.
      </p>
      <Button component="a" href={hrefOf.practise}>
        {count === 0 ? 'Record a first take' : 'Record the next take'}
      </Button>
    </>
  );
}

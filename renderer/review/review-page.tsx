import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { TakeDetail } from '../../core/coach-api.ts';
import type { Settings } from '../../core/settings.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { useSettings, useTake, useWalkthroughs } from '../queries.ts';
import { hrefOf } from '../routes.ts';
import { Empty, Loading, Problem } from '../ui/states.tsx';
import { measuresFor } from './measures.ts';
import { ReviewDesk } from './review-desk.tsx';
import { TakeInAnalysis } from './take-in-analysis.tsx';
import { TakeWithoutReview } from './take-without-review.tsx';
import { useAnalysis } from './use-analysis.ts';
import { usePlayback } from './use-playback.ts';
import './severity.css';
import styles from './review-page.module.css';

/** Everything there is to see of one take, whatever state it is in. */
export function ReviewPage({ takeId }: { readonly takeId: string }): ReactNode {
  const detail = useTake(takeId);
  const walkthroughs = useWalkthroughs();
  const settings = useSettings();
  const failed = [detail, walkthroughs, settings].find(({ isError }) => isError);
  if (isGone(detail.error)) return <NoSuchTake />;
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!detail.data || !walkthroughs.data || !settings.data) return <Loading what="the review" />;
  return (
    <article className={styles['page']}>
      <TakeView key={takeId} detail={detail.data} walkthroughs={walkthroughs.data} settings={settings.data} />
    </article>
  );
}

const notFound = z.object({ reason: z.literal('not-found') });
const isGone = (error: unknown): boolean =>
  error instanceof ORPCError && notFound.safeParse(error.data).success;

function NoSuchTake(): ReactNode {
  return (
    <Empty title="This take is gone">
      <p>It is no longer in the library: it was deleted, or this address is from another library.</p>
      <Button component="a" href={hrefOf.takes} variant="default">
        See all takes
      </Button>
    </Empty>
  );
}

interface TakeViewProps {
  readonly detail: TakeDetail;
  readonly walkthroughs: readonly Walkthrough[];
  readonly settings: Settings;
}

const NO_SPEECH =
  'No speech was found in this take. Check that the right microphone was chosen and that its level moved while you spoke.';

function TakeView({ detail, walkthroughs, settings }: TakeViewProps): ReactNode {
  const { take, words, reading } = detail;
  const [run, setRun] = useState(0);
  const analysis = useAnalysis(take, run);
  const onStarted = (): void => setRun(run + 1);
  switch (take.status) {
    case 'recording':
      return (
        <TakeWithoutReview
          take={take}
          why="This take is still being recorded. Finish it to see its review."
        />
      );
    case 'failed':
      return (
        <TakeWithoutReview
          take={take}
          why={take.problem ?? 'The analysis did not finish.'}
          again="Try again"
          onStarted={onStarted}
        />
      );
    case 'saved':
    case 'analysing':
      if (analysis.problem !== null)
        return (
          <TakeWithoutReview take={take} why={analysis.problem} again="Try again" onStarted={onStarted} />
        );
      if (analysis.progress?.stage === 'cancelled') {
        return (
          <TakeWithoutReview
            take={take}
            why="This take has not been analysed."
            again="Analyse it"
            onStarted={onStarted}
          />
        );
      }
      return <TakeInAnalysis take={take} progress={analysis.progress} />;
    case 'ready':
      if (reading === null || words.length === 0) {
        return (
          <TakeWithoutReview
            take={take}
            why={take.problem ?? NO_SPEECH}
            again="Analyse again"
            onStarted={onStarted}
          />
        );
      }
      return <ReadyTake detail={detail} reading={reading} walkthroughs={walkthroughs} settings={settings} />;
  }
}

type ReadyTakeProps = TakeViewProps & { readonly reading: NonNullable<TakeDetail['reading']> };

function ReadyTake({ detail, reading, walkthroughs, settings }: ReadyTakeProps): ReactNode {
  const { take } = detail;
  const playback = usePlayback(take.id, take.durationSec, take.hasAudio);
  const own = walkthroughs.find(({ id }) => id === take.walkthroughId);
  const walkthrough = own ?? walkthroughs[0];
  const measures = useMemo(() => walkthrough && measuresFor(walkthrough, settings), [walkthrough, settings]);
  if (!walkthrough || !measures) {
    return (
      <TakeWithoutReview
        take={take}
        why="There is no walkthrough to judge this take by. Add one under Walkthroughs."
      />
    );
  }
  const notices = [
    take.problem,
    take.recovered ? 'The recording of this take was cut off; everything up to then was restored.' : null,
    own ? null : `Its walkthrough is no longer in the library, so it is judged by “${walkthrough.title}”.`,
  ].filter((notice) => notice !== null);
  return (
    <ReviewDesk
      detail={detail}
      reading={reading}
      walkthrough={walkthrough}
      targets={measures.targets}
      bands={measures.bands}
      playback={playback}
      notices={notices}
    />
  );
}

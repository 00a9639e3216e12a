import { ActionIcon } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { signed } from '../../core/comparison.ts';
import type { ComparedFigure } from '../../core/comparison.ts';
import type { Take } from '../../core/take.ts';
import type { Playback } from '../review/playback.ts';
import { hrefOfReview } from '../routes.ts';
import { formatMoment } from '../takes/format-day.ts';
import { formatClock } from '../ui/format-clock.ts';
import type { TwoPlaybacks } from './use-two-playbacks.ts';
import styles from './comparison.module.css';

interface ComparedHeadsProps {
  readonly earlier: Take;
  readonly later: Take;
  readonly overall: ComparedFigure;
  readonly playbacks: TwoPlaybacks;
}

/** Which two takes these are, and what came out overall. */
export function ComparedHeads({ earlier, later, overall, playbacks }: ComparedHeadsProps): ReactNode {
  return (
    <div className={styles['heads']}>
      <Head which="Earlier" take={earlier} score={overall.earlier} playback={playbacks.earlier} />
      <p className={styles['overall']} data-better={(overall.change ?? 0) > 0 || undefined}>
        <span className={styles['change']}>{signed(overall) || '–'}</span>
        <span>points</span>
      </p>
      <Head which="Later" take={later} score={overall.later} playback={playbacks.later} />
    </div>
  );
}

interface HeadProps {
  readonly which: 'Earlier' | 'Later';
  readonly take: Take;
  readonly score: number | null;
  readonly playback: Playback;
}

function Head({ which, take, score, playback }: HeadProps): ReactNode {
  const { playing, problem } = useSyncExternalStore(playback.onState, playback.state);
  return (
    <section className={styles['side']} aria-label={`${which} take`}>
      <p className={styles['which']}>{which}</p>
      <div className={styles['named']}>
        {take.hasAudio && (
          <ActionIcon
            size="lg"
            radius="xl"
            aria-label={`${playing ? 'Pause' : 'Play'} the ${which.toLowerCase()} take`}
            onClick={playback.toggle}
          >
            {playing ? <IconPlayerPauseFilled size={17} /> : <IconPlayerPlayFilled size={17} />}
          </ActionIcon>
        )}
        <h2>
          <a href={hrefOfReview(take.id)}>{take.title}</a>
        </h2>
        <span className={styles['score']}>
          {score ?? '–'} <small>of 100</small>
        </span>
      </div>
      <p className={styles['quiet']}>
        {formatMoment(take.createdAt)}, {formatClock(take.durationSec)}
      </p>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}

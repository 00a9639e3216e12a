import { ActionIcon, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  IconArrowsHorizontal,
  IconBookmark,
  IconMessage,
  IconNote,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CoachComment } from '../../core/coach-comments.ts';
import type { Note } from '../../core/corrected-take.ts';
import type { Correction } from '../../core/corrections.ts';
import type { Finding, Review } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { abridge } from './abridge.ts';
import { Overview } from './overview.tsx';
import type { Playback } from './playback.ts';
import { SeekSurface } from './seek-surface.tsx';
import { SectionBands } from './section-bands.tsx';
import { ticks, xOf } from './time-window.ts';
import { TimelineFlags } from './timeline-flags.tsx';
import { TimelineMarks } from './timeline-marks.tsx';
import type { Flag } from './flag-lanes.ts';
import { useTimelineWheel } from './use-timeline-wheel.ts';
import type { TimeWindowControl } from './use-time-window.ts';
import styles from './timeline.module.css';

/** A time at the right edge that would be cut is left out. */
const LABEL_PX = 34;

interface TimelineProps {
  readonly words: readonly Word[];
  readonly peaks: readonly number[];
  readonly review: Review;
  readonly moments: readonly number[];
  readonly comments: readonly CoachComment[];
  readonly notes: readonly Note[];
  readonly flags: readonly Flag[];
  readonly playback: Playback;
  readonly control: TimeWindowControl;
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onCorrect: (correction: Correction) => void;
}

/** The whole take at a glance: waveform, sections against their targets, flags and strengths where they were said. */
export function Timeline(props: TimelineProps): ReactNode {
  const { words, peaks, review, moments, comments, flags, playback, control, chosen, onChoose } = props;
  const { notes, onCorrect } = props;
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  const wheel = useTimelineWheel(control);
  const { window } = control;

  return (
    <section className={styles['timeline']} aria-label="Timeline">
      <div ref={wheel} className={styles['frame']}>
        <div ref={sized} className={styles['lanes']}>
          <SeekSurface
            words={words}
            peaks={peaks}
            review={review}
            playback={playback}
            window={window}
            width={width}
          />
          <SectionBands
            words={words}
            sections={review.sections}
            window={window}
            width={width}
            onSeek={playback.seek}
            onCorrect={onCorrect}
          />
          <TimelineFlags
            flags={flags}
            strengths={review.strengths}
            window={window}
            width={width}
            chosen={chosen}
            onChoose={onChoose}
            onSeek={playback.seek}
          />
          <TimelineMarks
            label="Moments you marked"
            icon={<IconBookmark size={13} aria-hidden />}
            marks={moments.map((sec) => ({ key: sec, sec, label: `Marked by you, ${formatClock(sec)}` }))}
            window={window}
            width={width}
            onSeek={playback.seek}
          />
          <TimelineMarks
            label="Your notes"
            icon={<IconNote size={13} aria-hidden />}
            marks={notes.map(({ firstWord, lastWord, text }) => {
              const sec = words[firstWord]?.start ?? 0;
              return {
                key: `${firstWord}-${lastWord}`,
                sec,
                label: `You, ${formatClock(sec)}: ${abridge(text)}`,
              };
            })}
            window={window}
            width={width}
            onSeek={playback.seek}
          />
          <TimelineMarks
            label="Comments from a coach"
            icon={<IconMessage size={13} aria-hidden />}
            marks={comments.map(({ id, at, by, text }) => ({
              key: id,
              sec: at,
              label: `${by || 'Coach'}, ${formatClock(at)}: ${abridge(text)}`,
            }))}
            window={window}
            width={width}
            onSeek={playback.seek}
          />
          <div className={styles['ticks']} aria-hidden>
            {ticks(window, width)
              .filter((sec) => xOf(window, width, sec) < width - LABEL_PX)
              .map((sec) => (
                <span key={sec} style={{ left: xOf(window, width, sec) }}>
                  {formatClock(sec)}
                </span>
              ))}
          </div>
        </div>
      </div>
      <div className={styles['foot']}>
        <Overview
          sections={review.sections}
          durationSec={playback.durationSec}
          control={control}
          playback={playback}
        />
        <ZoomButtons control={control} playback={playback} />
      </div>
    </section>
  );
}

function ZoomButtons({ control, playback }: { control: TimeWindowControl; playback: Playback }): ReactNode {
  return (
    <ActionIcon.Group>
      <Tooltip label="Zoom out (−)">
        <ActionIcon
          variant="default"
          size="sm"
          aria-label="Zoom out"
          disabled={!control.partial}
          onClick={() => control.zoom(0.5, playback.sec)}
        >
          <IconZoomOut size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Show the whole take (0)">
        <ActionIcon
          variant="default"
          size="sm"
          aria-label="Show the whole take"
          disabled={!control.partial}
          onClick={control.showAll}
        >
          <IconArrowsHorizontal size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Zoom in (+)">
        <ActionIcon
          variant="default"
          size="sm"
          aria-label="Zoom in"
          onClick={() => control.zoom(2, playback.sec)}
        >
          <IconZoomIn size={15} />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  );
}

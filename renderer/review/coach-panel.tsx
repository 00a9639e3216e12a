import { Tabs } from '@mantine/core';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { CoachComment } from '../../core/coach-comments.ts';
import { speakingSec } from '../../core/delivery/measure.ts';
import type { Note } from '../../core/corrected-take.ts';
import type { WordRange } from '../../core/report/passages.ts';
import type { ProbeAnswer, UnjudgedAnswer } from '../../core/probe-answer.ts';
import type { Bands, Finding, Review } from '../../core/review-schema.ts';
import type { Targets, Word } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import type { Playback } from './playback.ts';
import { NotesList } from './notes-list.tsx';
import { ProbesPanel } from './probes-panel.tsx';
import type { OnRetake } from './retake-button.tsx';
import { SectionsPanel } from './sections-panel.tsx';
import { StrengthsPanel } from './strengths-panel.tsx';
import styles from './coach-panel.module.css';

interface CoachPanelProps {
  readonly takeId: string;
  readonly comments: readonly CoachComment[];
  readonly probeAnswers: readonly ProbeAnswer[];
  readonly unjudgedAnswers: readonly UnjudgedAnswer[];
  readonly words: readonly Word[];
  readonly review: Review;
  readonly walkthrough: Walkthrough;
  readonly targets: Targets;
  readonly bands: Bands;
  readonly playback: Playback;
  readonly chosen: Finding | null;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onChoose: (finding: Finding) => void;
  readonly onDismiss: (finding: Finding) => void;
  readonly onRetake: OnRetake;
  readonly notes: readonly Note[];
  /** Opens the note on a passage; without one, on the passage at hand. */
  readonly onNote: (passage?: WordRange) => void;
}

/**
 * The coach's side of the review. Panels stay mounted, so that a half-written probe answer survives a look elsewhere; memoised, because zooming
 * the timeline does not concern it.
 */
export const CoachPanel = memo(function CoachPanel(props: CoachPanelProps): ReactNode {
  const { words, review, walkthrough, targets, bands, playback, chosen, tab, onTab } = props;
  const { takeId, comments, probeAnswers, unjudgedAnswers, onChoose, onDismiss, onRetake, notes, onNote } =
    props;
  return (
    <Tabs
      value={tab}
      onChange={(value) => value !== null && onTab(value)}
      className={styles['coach']}
      classNames={{ panel: styles['panel'] ?? '', tab: styles['tab'] ?? '' }}
    >
      <Tabs.List aria-label="What the coach says">
        <Tabs.Tab value="findings">Findings</Tabs.Tab>
        <Tabs.Tab value="strengths">Strengths</Tabs.Tab>
        <Tabs.Tab value="sections">Sections</Tabs.Tab>
        <Tabs.Tab value="delivery">Delivery</Tabs.Tab>
        <Tabs.Tab value="probes">Probes</Tabs.Tab>
        <Tabs.Tab value="comments">Notes</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="findings" tabIndex={0}>
        <FindingsPanel
          review={review}
          audioOf={playback.hasAudio ? takeId : null}
          chosen={chosen}
          onChoose={onChoose}
          onDismiss={onDismiss}
          onRetake={onRetake}
        />
        <NotesList words={words} notes={notes} onSeek={playback.seek} onNote={onNote} />
      </Tabs.Panel>
      <Tabs.Panel value="strengths" tabIndex={0}>
        <StrengthsPanel strengths={review.strengths} onSeek={playback.seek} />
      </Tabs.Panel>
      <Tabs.Panel value="sections" tabIndex={0}>
        <SectionsPanel
          review={review}
          walkthrough={walkthrough}
          targets={targets}
          onSeek={playback.seek}
          onRetake={onRetake}
        />
      </Tabs.Panel>
      <Tabs.Panel value="delivery" tabIndex={0}>
        <DeliveryPanel
          delivery={review.delivery}
          speakingSec={speakingSec(words)}
          bands={bands}
          onSeek={playback.seek}
        />
      </Tabs.Panel>
      <Tabs.Panel value="probes" tabIndex={0}>
        <ProbesPanel
          takeId={takeId}
          answers={probeAnswers}
          unjudged={unjudgedAnswers}
          probes={review.probes}
          walkthrough={walkthrough}
        />
      </Tabs.Panel>
      <Tabs.Panel value="comments" tabIndex={0}>
        <CommentsPanel takeId={takeId} comments={comments} onSeek={playback.seek} />
      </Tabs.Panel>
    </Tabs>
  );
});

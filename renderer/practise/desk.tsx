import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { measuresFor } from '../review/measures.ts';
import { formatClock } from '../ui/format-clock.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { SectionBar } from '../ui/section-bar.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { AdviceDrawer } from './advice-drawer.tsx';
import type { AdviceTab } from './advice-drawer.tsx';
import { DiscardedBar } from './discarded-bar.tsx';
import { DropZone } from './drop-zone.tsx';
import { FramingChoices } from './framing-choices.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportList } from './import-list.tsx';
import { MicrophonePanel } from './microphone-panel.tsx';
import styles from './practise-page.module.css';
import { prepared } from './prepared.ts';
import { QuestionCard } from './question-card.tsx';
import { RecordingOptions } from './recording-options.tsx';
import { studio, useStudio } from './studio/current-studio.ts';
import { TargetsPopover } from './targets-popover.tsx';
import { totalOf } from './timing.ts';
import { useImporting } from './use-importing.ts';

interface DeskProps {
  readonly walkthrough: Walkthrough;
  readonly walkthroughs: readonly Walkthrough[];
  readonly settings: Settings;
}

/** Before the recording: the question, how it will be judged, and the ways to answer it. */
export function Desk({ walkthrough, walkthroughs, settings }: DeskProps): ReactNode {
  const { lens, level } = settings;
  const { targets } = measuresFor(walkthrough, settings);
  const framing = { walkthroughId: walkthrough.id, lens, level };
  const [tab, setTab] = useState<AdviceTab | null>(null);
  const takeIn = useImporting(framing);
  const record = (): void => void studio.start(prepared(walkthrough, settings));

  useKeys({
    r: record,
    ' ': record,
    a: () => setTab('advice'),
    e: () => setTab('exemplar'),
  });

  return (
    <div className={styles['desk']}>
      <DiscardedBar />
      <QuestionCard walkthrough={walkthrough} walkthroughs={walkthroughs} onAdvice={setTab} />
      <FramingChoices walkthrough={walkthrough} settings={settings} />
      <section aria-label="Targets">
        <SectionBar targets={targets} />
        <p className={styles['total']}>
          {formatClock(totalOf(targets))} in all. <TargetsPopover settings={settings} />
        </p>
      </section>
      <div className={styles['start']}>
        <Button
          className={styles['record'] ?? ''}
          leftSection={<IconMicrophone size={28} stroke={1.8} aria-hidden />}
          rightSection={<KeyHint>R</KeyHint>}
          aria-keyshortcuts="R Space"
          onClick={record}
        >
          Record
        </Button>
        <MicrophonePanel settings={settings} />
      </div>
      <RecordingOptions settings={settings} />
      <StudioProblem />
      <ImportActions framing={framing} onFiles={takeIn} />
      <ImportList />
      <DropZone onFiles={takeIn} />
      <AdviceDrawer walkthrough={walkthrough} settings={settings} tab={tab} onTab={setTab} />
    </div>
  );
}

/** Why the last recording did not come about. */
function StudioProblem(): ReactNode {
  const { phase, feed } = useStudio();
  // What is wrong with the microphone is said beside it.
  const said = feed.name === 'closed' && feed.problem !== null;
  if (phase.name !== 'idle' || phase.problem === null || said) return null;
  return (
    <p role="alert" className={styles['problem']}>
      {phase.problem}
    </p>
  );
}

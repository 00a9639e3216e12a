import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { SECTION_KINDS } from '../../../core/take.ts';
import { formatClock } from '../../ui/format-clock.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import type { Keys } from '../../ui/use-keys.ts';
import { useTick } from '../../ui/use-tick.ts';
import { LevelBar } from '../level-bar.tsx';
import { studio, useStudio } from './current-studio.ts';
import { LiveCaptions } from './live-captions.tsx';
import { currentSection, sectionAfter, withHeard } from './section-clock.ts';
import { SectionTrack } from './section-track.tsx';
import { StudioControls } from './studio-controls.tsx';
import { StudioTrouble } from './studio-trouble.tsx';
import { TimeToKeep } from './time-to-keep.tsx';
import { heardSections, useLiveCaptions } from './use-live-captions.ts';
import styles from './studio-view.module.css';
import type { Phase, Question } from './studio-state.ts';

const PHASE_WORDS: Readonly<Record<Phase['name'], string>> = {
  idle: '',
  opening: 'Opening the microphone …',
  counting: 'Get ready',
  recording: 'Recording',
  paused: 'Paused',
  interrupted: 'Interrupted',
  refused: 'Stopped',
  saving: 'Saving …',
  unsaved: 'Not saved yet',
  discarded: '',
};

/** While recording: only what helps while speaking. */
export function StudioView({ question }: { readonly question: Question }): ReactNode {
  const { phase, marks } = useStudio();
  const { interview } = question;
  const { captions } = useLiveCaptions();
  const told = withHeard(marks, captions.sections);
  const heading = useRef<HTMLHeadingElement>(null);
  useTick(100, phase.name === 'recording');
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useKeys({ ...(!question.again && sectionKeys()), escape: () => studio.cancelCountdown() });
  const elapsedSec = studio.elapsedSec;
  return (
    <div className={styles['studio']} data-phase={phase.name}>
      <h1 ref={heading} tabIndex={-1} className={styles['question']}>
        {question.text}
      </h1>
      {question.again && (
        <p className={styles['again']}>
          <strong>Say this part again: {question.again.part}.</strong> Before, you said: “
          {question.again.said}”
        </p>
      )}
      <div className={styles['clockRow']}>
        {phase.name === 'counting' && (
          <div
            className={styles['clock']}
            role="timer"
            aria-live="assertive"
            aria-label="Recording begins in"
          >
            {phase.leftSec}
          </div>
        )}
        {phase.name !== 'counting' && !interview && (
          <div className={styles['clock']} role="timer" aria-label="Elapsed">
            {formatClock(Math.floor(elapsedSec))}
          </div>
        )}
        <div className={styles['beside']}>
          <p className={styles['phase']} role="status">
            <span className={styles['dot']} aria-hidden />
            {PHASE_WORDS[phase.name]}
          </p>
          {!interview && <TimeToKeep question={question} nowSec={elapsedSec} />}
        </div>
      </div>
      {!interview && !question.again && (
        <SectionTrack
          marks={told.marks}
          guessed={told.guessed}
          targets={question.targets}
          nowSec={elapsedSec}
          onMark={(section) => studio.mark(section)}
        />
      )}
      <StudioTrouble />
      {!interview && <LiveCaptions />}
      <LevelBar speaking={phase.name === 'recording'} />
      {phase.name === 'counting' ? <CancelCountdown /> : <StudioControls />}
    </div>
  );
}

function CancelCountdown(): ReactNode {
  return (
    <div className={styles['controls']}>
      <Button
        size="md"
        variant="default"
        rightSection={<KeyHint>Esc</KeyHint>}
        aria-keyshortcuts="Escape"
        onClick={() => studio.cancelCountdown()}
      >
        Cancel
      </Button>
    </div>
  );
}

/** 1 to 5 name the section now spoken; the right arrow goes on to the next. */
function sectionKeys(): Keys {
  const byNumber = SECTION_KINDS.map((section, i) => [String(i + 1), () => studio.mark(section)] as const);
  const next = (): void => {
    const after = sectionAfter(currentSection(withHeard(studio.snapshot().marks, heardSections()).marks));
    if (after) studio.mark(after);
  };
  return { ...Object.fromEntries(byNumber), arrowright: next };
}

import type { ReactNode } from 'react';
import { SECTION_LOOKS } from '../../../core/section-palette.ts';
import { SECTION_KINDS } from '../../../core/take.ts';
import type { SectionKind, Targets } from '../../../core/take.ts';
import { formatClock } from '../../ui/format-clock.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { currentSection, paceOf, paceSignal, secondsBySection } from './section-clock.ts';
import type { SectionMark } from './section-clock.ts';
import styles from './section-track.module.css';

interface SectionTrackProps {
  readonly marks: readonly SectionMark[];
  /** Whether the sections are what the words were heard to tell, and not what the speaker marked. */
  readonly guessed: boolean;
  readonly targets: Targets;
  readonly nowSec: number;
  readonly onMark: (section: SectionKind) => void;
}

/** The five sections with the time spent in each against its target; pressing one says that it is spoken now. */
export function SectionTrack({ marks, guessed, targets, nowSec, onMark }: SectionTrackProps): ReactNode {
  const spoken = secondsBySection(marks, nowSec);
  const current = currentSection(marks);
  return (
    <div className={styles['track']} role="group" aria-label="Section spoken now">
      {SECTION_KINDS.map((section, i) => (
        <SectionButton
          key={section}
          section={section}
          digit={String(i + 1)}
          spokenSec={spoken[section]}
          targetSec={targets[section]}
          current={section === current}
          guessed={guessed && section === current}
          onMark={onMark}
        />
      ))}
    </div>
  );
}

interface SectionButtonProps {
  readonly section: SectionKind;
  readonly digit: string;
  readonly spokenSec: number;
  readonly targetSec: number;
  readonly current: boolean;
  readonly guessed: boolean;
  readonly onMark: (section: SectionKind) => void;
}

function SectionButton(props: SectionButtonProps): ReactNode {
  const { section, digit, spokenSec, targetSec, current, guessed, onMark } = props;
  const pace = paceOf(spokenSec, targetSec);
  const { name } = SECTION_LOOKS[section];
  const spoken = formatClock(Math.floor(spokenSec));
  return (
    <button
      type="button"
      className={styles['section']}
      data-section={section}
      data-pace={pace}
      style={{ flexGrow: targetSec }}
      data-guessed={guessed || undefined}
      aria-description={`${spoken} of ${formatClock(targetSec)}${guessed ? ', as far as the words show' : ''}`}
      title={
        guessed
          ? 'As far as the words show. Press its number, or another, to say what you are telling.'
          : undefined
      }
      aria-pressed={current}
      aria-keyshortcuts={digit}
      onClick={() => onMark(section)}
    >
      <span className={styles['name']}>
        {name}
        <KeyHint>{digit}</KeyHint>
      </span>
      <span className={styles['bar']} aria-hidden>
        <span className={styles['fill']} style={{ width: `${Math.min(1, spokenSec / targetSec) * 100}%` }} />
      </span>
      <span className={styles['times']} aria-hidden>
        <strong>{spoken}</strong> / {formatClock(targetSec)}
      </span>
      <span className={styles['signal']} aria-hidden>
        {current && paceSignal(pace, spokenSec, targetSec)}
      </span>
    </button>
  );
}

import type { ReactNode } from 'react';
import type { Correction } from '../../core/corrections.ts';
import type { Section } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { sectionTitle } from '../../core/report/titles.ts';
import { SectionBoundaries } from './section-boundaries.tsx';
import { overFrom } from './section-stretch.ts';
import { xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import styles from './timeline.module.css';

interface SectionBandsProps {
  readonly words: readonly Word[];
  readonly sections: readonly Section[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly onSeek: (sec: number) => void;
  readonly onCorrect: (correction: Correction) => void;
}

/** Each stretch of a section with its length; the seconds over its target are hatched, its ends can be moved. */
export function SectionBands(props: SectionBandsProps): ReactNode {
  const { words, sections, window, width, onSeek, onCorrect } = props;
  const visible = sections.filter(({ start, end }) => end > window.from && start < window.to);
  return (
    <div className={styles['bands']} role="group" aria-label="Sections">
      {visible.map((section) => {
        const left = Math.max(xOf(window, width, section.start), 0);
        const right = Math.min(xOf(window, width, section.end), width);
        return (
          <button
            key={section.firstWord}
            type="button"
            className={styles['band']}
            data-section={section.section}
            style={{ left, width: Math.max(right - left - 1, 2) }}
            aria-label={described(section)}
            title={described(section)}
            onClick={() => onSeek(section.start)}
          >
            <OverTime section={section} window={window} width={width} left={left} />
            <BandLabel section={section} width={right - left} />
            {section.overSec > 0.5 && right - left > 150 && (
              <span className={styles['bandOver']}>+{formatClock(section.overSec)}</span>
            )}
          </button>
        );
      })}
      <SectionBoundaries
        words={words}
        sections={sections}
        window={window}
        width={width}
        onCorrect={onCorrect}
      />
    </div>
  );
}

/** As much of name and time as fits: a clipped word is worse than a letter. Widths measured at 12 px Inter. */
function BandLabel({ section, width }: { readonly section: Section; readonly width: number }): ReactNode {
  if (width < 18) return null;
  const name = sectionTitle(section.section);
  const nameWidth = name.length * 7 + 12;
  const timed = width > nameWidth + 36 || (width > 50 && width <= nameWidth);
  return (
    <>
      <span className={styles['bandName']}>{width > nameWidth ? name : name.charAt(0)}</span>{' '}
      {timed && <span className={styles['bandTime']}>{formatClock(section.durationSec)}</span>}
    </>
  );
}

/** Begins with what the band shows: who controls by voice says what they see (WCAG 2.5.3). */
function described({ section, durationSec, targetSec, overSec }: Section): string {
  const shown = `${sectionTitle(section)} ${formatClock(durationSec)}`;
  const target = formatClock(targetSec);
  return overSec > 0.5
    ? `${shown} +${formatClock(overSec)} over the target of ${target}`
    : `${shown}, target ${target}`;
}

interface OverTimeProps {
  readonly section: Section;
  readonly window: TimeWindow;
  readonly width: number;
  readonly left: number;
}

function OverTime({ section, window, width, left }: OverTimeProps): ReactNode {
  const from = overFrom(section);
  if (from === null) return null;
  return (
    <span
      className={styles['overTime']}
      style={{ left: Math.max(xOf(window, width, from) - left, 0) }}
      aria-hidden
    />
  );
}

import { useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { Correction } from '../../core/corrections.ts';
import { sectionTitle } from '../../core/report/titles.ts';
import type { Section } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { moveBoundary } from './move-boundary.ts';
import { secAt, xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import { nearestStart } from './word-clock.ts';
import styles from './timeline.module.css';

interface SectionBoundariesProps {
  readonly words: readonly Word[];
  readonly sections: readonly Section[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly onCorrect: (correction: Correction) => void;
}

/** Where one section ends and the next begins, to be dragged or moved word by word with the arrow keys. */
export function SectionBoundaries({ sections, ...rest }: SectionBoundariesProps): ReactNode {
  const { window } = rest;
  return sections.slice(1).map((after, at) => {
    const before = sections[at];
    if (!before || after.start < window.from || after.start > window.to) return null;
    return <Boundary key={`${at}-${before.section}`} before={before} after={after} {...rest} />;
  });
}

interface BoundaryProps extends Omit<SectionBoundariesProps, 'sections'> {
  readonly before: Section;
  readonly after: Section;
}

const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function Boundary({ before, after, words, window, width, onCorrect }: BoundaryProps): ReactNode {
  /** The word under the pointer while it drags. */
  const [dragged, drag] = useState<number | null>(null);
  const firstWord = dragged ?? after.firstWord;
  const sec = words[firstWord]?.start ?? after.start;
  const within = (word: number): number => Math.min(Math.max(word, before.firstWord + 1), after.lastWord);
  const wordUnder = (event: PointerEvent<HTMLElement>): number => {
    const lanes = event.currentTarget.parentElement?.getBoundingClientRect();
    return within(nearestStart(words, secAt(window, width, event.clientX - (lanes?.left ?? 0))));
  };
  const move = (word: number): void => {
    drag(null);
    const correction = moveBoundary(before, after, within(word));
    if (correction) onCorrect(correction);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    if (event.key === 'Escape') drag(null);
    if (step === undefined) return;
    event.preventDefault();
    move(after.firstWord + step);
  };
  const label = `Where ${sectionTitle(before.section)} ends and ${sectionTitle(after.section)} begins`;
  return (
    <div
      className={styles['boundary']}
      role="slider"
      tabIndex={0}
      aria-label={label}
      title={`${label}: drag, or move it with the arrow keys`}
      aria-valuemin={Math.round(before.start)}
      aria-valuemax={Math.round(after.end)}
      aria-valuenow={Math.round(sec)}
      aria-valuetext={`${formatClock(sec)}, before “${words[firstWord]?.text ?? ''}”`}
      data-own-arrows
      data-dragging={dragged !== null || undefined}
      style={{ left: xOf(window, width, sec) }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(after.firstWord);
      }}
      onPointerMove={(event) => dragged !== null && drag(wordUnder(event))}
      onPointerUp={(event) => dragged !== null && move(wordUnder(event))}
      onPointerCancel={() => drag(null)}
    >
      {dragged !== null && (
        <span className={styles['boundaryWord']} aria-hidden>
          {formatClock(sec)} · {words[dragged]?.text}
        </span>
      )}
    </div>
  );
}

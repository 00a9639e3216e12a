import { useId } from 'react';
import type { ReactNode } from 'react';
import { sectionTitle } from '../../core/report/titles.ts';
import { wordsFromText } from '../../core/text-words.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import styles from './reading.module.css';

interface SpokenPart {
  readonly section: Walkthrough['exemplar'][number]['section'];
  readonly text: string;
  /** Seconds into the answer, at the pace at which written answers are read. */
  readonly start: number;
  readonly end: number;
}

/** A strong answer in spoken order, each part in its section's colour, under its own timeline. */
export function Exemplar({ parts }: { readonly parts: Walkthrough['exemplar'] }): ReactNode {
  const spoken = timed(parts);
  const id = useId();
  const idOf = (part: number): string => `${id}-${part}`;
  return (
    <div className={styles['exemplar']}>
      <ol className={styles['timeline']} aria-label="Timeline of this answer">
        {spoken.map(({ section, start, end }, i) => (
          <li key={i} data-section={section} style={{ flexGrow: end - start }}>
            <button
              type="button"
              aria-label={`${sectionTitle(section)}, ${formatClock(start)} to ${formatClock(end)}`}
              title={`${sectionTitle(section)}, ${formatClock(start)} to ${formatClock(end)}`}
              onClick={() => document.getElementById(idOf(i))?.scrollIntoView({ block: 'nearest' })}
            />
          </li>
        ))}
      </ol>
      {spoken.map(({ section, text, start, end }, i) => (
        <div key={i} id={idOf(i)} className={styles['spoken']} data-section={section}>
          <div className={styles['part']}>
            <SectionMark section={section} />
            <span className={styles['clock']}>
              {formatClock(start)} to {formatClock(end)}
            </span>
          </div>
          <p>{text}</p>
        </div>
      ))}
    </div>
  );
}

function timed(parts: Walkthrough['exemplar']): SpokenPart[] {
  let start = 0;
  return parts.map((part) => {
    const end = start + (wordsFromText(part.text).at(-1)?.end ?? 0);
    const spoken = { ...part, start, end };
    start = end;
    return spoken;
  });
}

import type { ReactNode } from 'react';
import type { SectionKind } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import styles from './reading.module.css';

interface SectionAdviceProps {
  readonly section: SectionKind;
  readonly walkthrough: Walkthrough;
}

/** What to do in one section, what goes wrong in it, and how a good one sounds. */
export function SectionAdvice({ section, walkthrough }: SectionAdviceProps): ReactNode {
  const { rule, antiPattern, strong } = walkthrough.sections[section];
  return (
    <section className={styles['section']} data-section={section}>
      <h3>
        <SectionMark section={section} />
        <span className={styles['target']}>{formatClock(walkthrough.targets[section])}</span>
      </h3>
      <p>{rule}</p>
      <Example kind="weak" name="Weak" text={antiPattern.example} why={antiPattern.why} />
      <Example kind="strong" name="Strong" text={strong} />
    </section>
  );
}

interface ExampleProps {
  readonly kind: 'weak' | 'strong';
  readonly name: string;
  readonly text: string;
  readonly why?: string;
}

/** A passage as somebody might say it, marked as weak or strong in word and colour. */
export function Example({ kind, name, text, why }: ExampleProps): ReactNode {
  return (
    <figure className={styles['example']} data-kind={kind}>
      <figcaption>{name}</figcaption>
      <blockquote>{text}</blockquote>
      {why !== undefined && <p>{why}</p>}
    </figure>
  );
}

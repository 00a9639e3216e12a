import { IconFlagFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES, PROBE_TITLES } from '../../core/report/titles.ts';
import { LENSES, LEVELS, SECTION_KINDS } from '../../core/take.ts';
import type { ProbeAdvice, Walkthrough } from '../../core/walkthrough.ts';
import { Exemplar } from './exemplar.tsx';
import { LensWords } from './lens-words.tsx';
import { Example, SectionAdvice } from './section-advice.tsx';
import styles from './walkthrough-page.module.css';

interface ChapterProps {
  readonly walkthrough: Walkthrough;
}

interface Chapter {
  readonly name: string;
  readonly Chapter: (props: ChapterProps) => ReactNode;
}

/** What a walkthrough has to say, in reading order. */
export const CHAPTERS: readonly Chapter[] = [
  { name: 'In short', Chapter: InShort },
  { name: 'Section by section', Chapter: Sections },
  { name: 'Exemplar', Chapter: ({ walkthrough }) => <Exemplar parts={walkthrough.exemplar} /> },
  { name: 'Red flags', Chapter: RedFlags },
  { name: 'Probes', Chapter: Probes },
  { name: 'Lenses', Chapter: Lenses },
  { name: 'Levels', Chapter: Levels },
];

function InShort({ walkthrough }: ChapterProps): ReactNode {
  return (
    <>
      <p>{walkthrough.summary}</p>
      <ul className={styles['takeaways']}>
        {walkthrough.takeaways.map((takeaway) => (
          <li key={takeaway}>{takeaway}</li>
        ))}
      </ul>
    </>
  );
}

function Sections({ walkthrough }: ChapterProps): ReactNode {
  return (
    <div className={styles['stack']}>
      {SECTION_KINDS.map((section) => (
        <SectionAdvice key={section} section={section} walkthrough={walkthrough} />
      ))}
    </div>
  );
}

function RedFlags({ walkthrough }: ChapterProps): ReactNode {
  return (
    <ul className={styles['flags']}>
      {walkthrough.redFlags.map(({ sign, why }) => (
        <li key={sign}>
          <IconFlagFilled size={17} aria-hidden />
          <div>
            <strong>{sign}</strong>
            <p>{why}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Probes({ walkthrough }: ChapterProps): ReactNode {
  return (
    <div className={styles['stack']}>
      {walkthrough.probes.map((advice) => (
        <Probe key={advice.probe} advice={advice} />
      ))}
    </div>
  );
}

function Probe({ advice }: { readonly advice: ProbeAdvice }): ReactNode {
  const { probe, question, weak, why, strong, contains } = advice;
  return (
    <div>
      <h3 className={styles['probe']}>{PROBE_TITLES[probe]}</h3>
      <p className={styles['asked']}>{question}</p>
      <Example kind="weak" name="Weak" text={weak} why={why} />
      <Example kind="strong" name="Strong" text={strong} />
      <p className={styles['label']}>A strong answer contains</p>
      <ul className={styles['takeaways']}>
        {contains.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

function Lenses({ walkthrough }: ChapterProps): ReactNode {
  return (
    <div className={styles['stack']}>
      {LENSES.map((lens) => (
        <div key={lens}>
          <h3>
            {LENS_TITLES[lens]}
            {lens === walkthrough.mainLens && ' (what this question is mostly asked for)'}
          </h3>
          <LensWords advice={walkthrough.lenses[lens]} />
        </div>
      ))}
    </div>
  );
}

function Levels({ walkthrough }: ChapterProps): ReactNode {
  return (
    <div className={styles['stack']}>
      {LEVELS.map((level) => (
        <div key={level}>
          <h3>{LEVEL_TITLES[level]}</h3>
          <p>{walkthrough.levels[level]}</p>
        </div>
      ))}
    </div>
  );
}

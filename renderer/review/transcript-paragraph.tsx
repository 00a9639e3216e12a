import { IconNote } from '@tabler/icons-react';
import { Fragment, memo } from 'react';
import type { ReactNode } from 'react';
import { markedRuns } from '../../core/report/passages.ts';
import type { MarkedRun, NumberedFinding, Paragraph, WordRange } from '../../core/report/passages.ts';
import type { Note } from '../../core/corrected-take.ts';
import type { Finding } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import { Remark } from './remark.tsx';
import styles from './transcript.module.css';

/** Below this the transcriber was guessing; the word is dimmed so that nobody takes a remark on it for certain. */
const UNSURE_BELOW = 0.5;

/** Silence after a word. */
interface Pause {
  readonly afterWord: number;
  readonly sec: number;
}

interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly words: readonly Word[];
  /** The findings whose passages touch this paragraph. */
  readonly findings: readonly NumberedFinding[];
  /** The finding chosen now, if its passage touches this paragraph. */
  readonly chosen: Finding | null;
  /** The speaker's own remarks on passages that end in this paragraph. */
  readonly notes: readonly Note[];
  /** Matches of the search that touch this paragraph. */
  readonly found: readonly WordRange[];
  /** The pauses worth seeing in this paragraph. */
  readonly pauses: readonly Pause[];
  readonly onJump: (sec: number) => void;
  readonly onChoose: (finding: Finding) => void;
}

/**
 * Every judgement makes all findings and sections anew, mostly with the same content. Comparing content lets another
 * lens render the few paragraphs it changes: of an hour (8300 words), all of them took 0.7 s.
 */
function saysTheSame(before: ParagraphProps, after: ParagraphProps): boolean {
  const content = ({ paragraph, findings, notes, found, pauses }: ParagraphProps): string =>
    JSON.stringify([paragraph, findings, notes, found, pauses]);
  return (
    before.words === after.words &&
    before.chosen === after.chosen &&
    before.onJump === after.onJump &&
    before.onChoose === after.onChoose &&
    content(before) === content(after)
  );
}

/** A paragraph with its passages marked and the coach's remarks under it. */
export const TranscriptParagraph = memo(function TranscriptParagraph(props: ParagraphProps): ReactNode {
  const { paragraph, words, findings, notes, chosen, onJump, onChoose } = props;
  const { section, opens, firstWord } = paragraph;
  const start = words[firstWord]?.start ?? section.start;
  const runs = markedRuns(paragraph, findings);
  return (
    <div className={styles['paragraph']} data-section={section.section}>
      {opens && (
        <h3 className={styles['opening']}>
          <SectionMark section={section.section} />
        </h3>
      )}
      <button type="button" className={styles['time']} onClick={() => onJump(start)}>
        <span aria-hidden>{formatClock(start)}</span>
        <span className={styles['unseen']}>Go to {formatClock(start)}</span>
      </button>
      <p className={styles['words']}>
        {runs.map((run) => (
          <Run key={run.firstWord} run={run} {...props} />
        ))}
      </p>
      {runs.flatMap(({ ending }) =>
        ending.map(({ number, finding }) => (
          <Remark key={number} finding={finding} chosen={finding === chosen} onChoose={onChoose} />
        )),
      )}
      {notes.map(({ firstWord, lastWord, text }) => (
        <p key={`${firstWord}-${lastWord}`} className={styles['note']} dir="auto">
          <IconNote size={15} aria-label="Your note:" />
          {text}
        </p>
      ))}
    </div>
  );
}, saysTheSame);

function Run({ run, words, chosen, found, pauses }: ParagraphProps & { readonly run: MarkedRun }): ReactNode {
  const indexes = Array.from({ length: run.lastWord - run.firstWord + 1 }, (_, at) => run.firstWord + at);
  const spoken = indexes.map((index) => (
    <SpokenWord
      key={index}
      index={index}
      word={words[index]}
      found={found.some(({ firstWord, lastWord }) => firstWord <= index && index <= lastWord)}
      pauseSec={pauses.find(({ afterWord }) => afterWord === index)?.sec}
    />
  ));
  if (run.severity === null) return spoken;
  const isChosen = run.findings.some(({ finding }) => finding === chosen);
  return (
    <mark
      className={styles['passage']}
      data-severity={run.severity}
      data-broad={run.findings.every(({ finding }) => isBroad(finding)) || undefined}
      data-chosen={isChosen || undefined}
    >
      {spoken}
    </mark>
  );
}

/** A passage this long is a whole part of the story; a firm line under all of it would drown the exact remarks. */
const BROAD_WORDS = 40;

const isBroad = ({ firstWord, lastWord }: Finding): boolean =>
  firstWord !== null && lastWord !== null && lastWord - firstWord >= BROAD_WORDS;

interface SpokenWordProps {
  readonly index: number;
  readonly word: Word | undefined;
  readonly found: boolean;
  readonly pauseSec: number | undefined;
}

function SpokenWord({ index, word, found, pauseSec }: SpokenWordProps): ReactNode {
  if (!word) return null;
  return (
    <Fragment>
      <span
        data-word={index}
        data-unsure={word.confidence < UNSURE_BELOW || undefined}
        data-filler={word.filler || undefined}
        data-found={found || undefined}
      >
        {word.text}
      </span>{' '}
      {pauseSec !== undefined && <span className={styles['pause']}>{pauseSec.toFixed(1)} s pause </span>}
    </Fragment>
  );
}

import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Review } from '../../core/review-schema.ts';
import type { Targets } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import { sectionTitle } from '../../core/report/titles.ts';
import { RetakeButton } from './retake-button.tsx';
import type { OnRetake } from './retake-button.tsx';
import { ScoreReasons } from './score-reasons.tsx';
import { sectionTimes } from '../../core/report/section-times.ts';
import type { SectionTime } from '../../core/report/section-times.ts';
import styles from './coach-panel.module.css';

const SHORTEST_PART_SEC = 5;

interface SectionsPanelProps {
  readonly review: Review;
  readonly walkthrough: Walkthrough;
  readonly targets: Targets;
  readonly onSeek: (sec: number) => void;
  readonly onRetake: OnRetake;
}

/** Each section's time against its target and its score, then what the walkthrough asks of it. */
export function SectionsPanel(props: SectionsPanelProps): ReactNode {
  const { review, walkthrough, targets, onSeek, onRetake } = props;
  const rows = sectionTimes(review.sections, targets);
  return (
    <>
      <Table className={styles['table']} aria-label="Sections against their targets">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Section</Table.Th>
            <Table.Th scope="col">Time</Table.Th>
            <Table.Th scope="col">Target</Table.Th>
            <Table.Th scope="col">Over</Table.Th>
            <Table.Th scope="col">Score</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <SectionRow
              key={row.section}
              row={row}
              score={review.scores.sections[row.section]}
              onSeek={onSeek}
            />
          ))}
        </Table.Tbody>
      </Table>
      {rows.map((row) => (
        <SectionAdvice
          key={row.section}
          row={row}
          review={review}
          walkthrough={walkthrough}
          onRetake={onRetake}
        />
      ))}
    </>
  );
}

interface SectionRowProps {
  readonly row: SectionTime;
  readonly score: number | null;
  readonly onSeek: (sec: number) => void;
}

function SectionRow({ row, score, onSeek }: SectionRowProps): ReactNode {
  const first = row.stretches[0];
  const told = row.stretches.length;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {first ? (
          <button type="button" className={styles['rowButton']} onClick={() => onSeek(first.start)}>
            <SectionMark section={row.section} />
            {told > 1 && <span className={styles['quietly']}> in {told} parts</span>}
          </button>
        ) : (
          <SectionMark section={row.section} />
        )}
      </Table.Th>
      <Table.Td>{first ? formatClock(row.durationSec) : 'not told'}</Table.Td>
      <Table.Td>{formatClock(row.targetSec)}</Table.Td>
      <Table.Td>{row.overSec > 0.5 ? <strong>+{formatClock(row.overSec)}</strong> : '–'}</Table.Td>
      <Table.Td>{score ?? '–'}</Table.Td>
    </Table.Tr>
  );
}

/** What the section's other stretches leave one of them of the target; not less than anything can be said in. */
const timeLeftFor = (stretchSec: number, { durationSec, targetSec }: SectionTime): number =>
  Math.max(SHORTEST_PART_SEC, targetSec - (durationSec - stretchSec));

interface SectionAdviceProps {
  readonly row: SectionTime;
  readonly review: Review;
  readonly walkthrough: Walkthrough;
  readonly onRetake: OnRetake;
}

function SectionAdvice({ row, review, walkthrough, onRetake }: SectionAdviceProps): ReactNode {
  const { section } = row;
  const { rule, strong } = walkthrough.sections[section];
  const reasons = review.scoreReasons.filter((reason) => reason.section === section);
  return (
    <details className={styles['advisory']}>
      <summary>
        <SectionMark section={section} />
      </summary>
      <p>{rule}</p>
      <p className={styles['label']}>A strong one sounds like this</p>
      <blockquote className={styles['quote']}>{strong}</blockquote>
      {reasons.length > 0 && (
        <>
          <p className={styles['label']}>How the score came about</p>
          <ScoreReasons reasons={reasons} />
        </>
      )}
      {row.stretches.map(({ firstWord, lastWord, start, durationSec }) => (
        <RetakeButton
          key={firstWord}
          part={sectionTitle(section)}
          targetSec={timeLeftFor(durationSec, row)}
          firstWord={firstWord}
          lastWord={lastWord}
          at={formatClock(start)}
          onRetake={onRetake}
        />
      ))}
    </details>
  );
}

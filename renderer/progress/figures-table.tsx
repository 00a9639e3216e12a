import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { Targets } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { formatDay } from '../takes/format-day.ts';
import { hrefOfReview } from '../routes.ts';
import type { TrendPoint } from '../../core/progress.ts';
import styles from './progress-page.module.css';

interface FiguresTableProps {
  readonly points: readonly TrendPoint[];
  readonly targets: Targets;
  readonly best: TrendPoint | null;
}

/** Every figure of the charts, newest take first: the same for those who do not see the charts. */
export function FiguresTable({ points, targets, best }: FiguresTableProps): ReactNode {
  return (
    <div className={styles['figures']} tabIndex={0} role="region" aria-label="All figures">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">#</Table.Th>
            <Table.Th scope="col">Take</Table.Th>
            <Table.Th scope="col">Day</Table.Th>
            <Table.Th scope="col">Score</Table.Th>
            {SECTION_KINDS.map((kind) => (
              <Table.Th key={kind} scope="col">
                {SECTION_LOOKS[kind].name}
                <span className={styles['target']}>target {formatClock(targets[kind])}</span>
              </Table.Th>
            ))}
            <Table.Th scope="col">Words a minute</Table.Th>
            <Table.Th scope="col">Hesitations a minute</Table.Th>
            <Table.Th scope="col">Red flags</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.toReversed().map((point) => (
            <FiguresRow key={point.takeId} point={point} targets={targets} isBest={point === best} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface FiguresRowProps {
  readonly point: TrendPoint;
  readonly targets: Targets;
  readonly isBest: boolean;
}

function FiguresRow({ point, targets, isBest }: FiguresRowProps): ReactNode {
  return (
    <Table.Tr>
      <Table.Td>{point.ordinal}</Table.Td>
      <Table.Th scope="row">
        <a href={hrefOfReview(point.takeId)}>{point.title}</a>
        {isBest && <span className={styles['best']}>best</span>}
      </Table.Th>
      <Table.Td>{formatDay(point.createdAt)}</Table.Td>
      <Table.Td>{point.overall ?? '–'}</Table.Td>
      {SECTION_KINDS.map((kind) => {
        const seconds = point.seconds[kind];
        return (
          <Table.Td key={kind} data-over={seconds > targets[kind] || undefined}>
            {seconds === 0 ? 'not told' : formatClock(seconds)}
          </Table.Td>
        );
      })}
      <Table.Td>{point.wordsPerMinute}</Table.Td>
      <Table.Td>{point.fillersPerMinute}</Table.Td>
      <Table.Td>{point.redFlags}</Table.Td>
    </Table.Tr>
  );
}

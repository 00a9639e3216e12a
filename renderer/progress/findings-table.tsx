import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { findingTrends } from '../../core/progress.ts';
import type { TrendPoint } from '../../core/progress.ts';
import { findingTitle } from '../../core/report/titles.ts';
import { standing } from '../../core/report/written-progress.ts';
import styles from './progress-page.module.css';

/** Which findings each take had: what keeps coming back, and what is gone. */
export function FindingsTable({ points }: { readonly points: readonly TrendPoint[] }): ReactNode {
  const trends = findingTrends(points);
  if (trends.length === 0) return null;
  return (
    <section className={styles['kinds']} aria-labelledby="kinds-title">
      <h2 id="kinds-title">What was found in each take</h2>
      <div className={styles['figures']} tabIndex={0} role="group" aria-labelledby="kinds-title">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Finding</Table.Th>
              {points.map(({ ordinal, takeId, title }) => (
                <Table.Th key={takeId} scope="col" title={title}>
                  {ordinal}
                </Table.Th>
              ))}
              <Table.Th scope="col">Now</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trends.map((trend) => (
              <Table.Tr key={trend.id}>
                <Table.Th scope="row">{findingTitle(trend.id)}</Table.Th>
                {points.map(({ takeId }, at) => (
                  <Table.Td key={takeId} data-raised={trend.raised[at] || undefined}>
                    <span aria-hidden>{trend.raised[at] ? '●' : '–'}</span>
                    <VisuallyHidden>{trend.raised[at] ? 'found' : 'not found'}</VisuallyHidden>
                  </Table.Td>
                ))}
                <Table.Td>{standing(trend)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

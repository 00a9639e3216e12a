import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { signed } from '../../core/comparison.ts';
import type { Comparison } from '../../core/comparison.ts';
import { deliveryFigures } from '../../core/report/written-comparison.ts';
import styles from './comparison.module.css';

/** How both were said. */
export function ComparedDelivery({ comparison }: { readonly comparison: Comparison }): ReactNode {
  return (
    <section className={styles['card']} aria-labelledby="compared-delivery">
      <h2 id="compared-delivery">Delivery</h2>
      <Table aria-labelledby="compared-delivery" className={styles['figures']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Measure</Table.Th>
            <Table.Th scope="col">Earlier</Table.Th>
            <Table.Th scope="col">Later</Table.Th>
            <Table.Th scope="col">Change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveryFigures(comparison).map(([name, figure]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{figure.earlier}</Table.Td>
              <Table.Td>{figure.later}</Table.Td>
              <Table.Td>{signed(figure)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

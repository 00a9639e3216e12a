import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Bands, Delivery } from '../../core/review-schema.ts';
import { formatClock } from '../ui/format-clock.ts';
import { deliveryMeasures } from './delivery-measures.ts';
import styles from './coach-panel.module.css';
import own from './delivery-panel.module.css';

interface DeliveryPanelProps {
  readonly delivery: Delivery;
  readonly speakingSec: number;
  readonly bands: Bands;
  readonly onSeek: (sec: number) => void;
}

interface Spot {
  readonly start: number;
  readonly label: string;
}

/** How it was said, measured against the bands; every hesitation, pause and hedge can be listened to. */
export function DeliveryPanel({ delivery, speakingSec, bands, onSeek }: DeliveryPanelProps): ReactNode {
  return (
    <>
      <Table className={styles['table']} aria-label="Delivery against its bands">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Measure</Table.Th>
            <Table.Th scope="col">This take</Table.Th>
            <Table.Th scope="col">Band</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveryMeasures(delivery, speakingSec, bands).map(({ name, value, band, inside }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>
                <span className={own['measure']} data-inside={inside || undefined}>
                  {inside ? (
                    <IconCheck size={15} role="img" aria-label="inside the band" />
                  ) : (
                    <IconAlertTriangle size={15} role="img" aria-label="outside the band" />
                  )}
                  {value}
                </span>
              </Table.Td>
              <Table.Td>{band}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Spots
        title="Hesitations"
        spots={delivery.fillers.map(({ start, text }) => ({ start, label: text }))}
        onSeek={onSeek}
      />
      <Spots
        title="Long pauses"
        spots={delivery.longPauses.map(({ start, end }) => ({
          start,
          label: `${(end - start).toFixed(1)} s`,
        }))}
        onSeek={onSeek}
      />
      <Spots
        title="Hedges"
        spots={delivery.hedges.map(({ start, text }) => ({ start, label: text }))}
        onSeek={onSeek}
      />
    </>
  );
}

function Spots({
  title,
  spots,
  onSeek,
}: {
  readonly title: string;
  readonly spots: readonly Spot[];
  readonly onSeek: (sec: number) => void;
}): ReactNode {
  if (spots.length === 0) return null;
  return (
    <>
      <h2 className={styles['heading']}>
        {title} <span className={styles['quietly']}>{spots.length}</span>
      </h2>
      <ul className={own['spots']} aria-label={title}>
        {spots.map(({ start, label }) => (
          <li key={start}>
            <button type="button" className={own['spot']} onClick={() => onSeek(Math.max(0, start - 1))}>
              <span className={styles['clock']}>{formatClock(start)}</span> {label}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

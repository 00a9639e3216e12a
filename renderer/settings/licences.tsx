import { Modal, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import styles from './settings-page.module.css';

interface LicencesProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The packages, models and fonts that Starling is made of. */
export function Licences({ opened, onClose }: LicencesProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ['licences'],
    queryFn: () => coach.app.licences(),
    enabled: opened,
    staleTime: Infinity,
  });
  return (
    <Modal opened={opened} onClose={onClose} title="What Starling is made of" size="lg">
      {error && <p className={styles['problem']}>{sentenceFor(error)}</p>}
      {data && (
        <Table aria-label="Parts and their licences">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Part</Table.Th>
              <Table.Th scope="col">Version</Table.Th>
              <Table.Th scope="col">Licence</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ name, version, licence }) => (
              <Table.Tr key={`${name} ${version}`}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{version}</Table.Td>
                <Table.Td>{licence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  );
}

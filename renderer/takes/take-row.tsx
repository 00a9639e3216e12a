import { ActionIcon, Badge, Checkbox, Table, Tooltip } from '@mantine/core';
import { IconKeyboard, IconMicrophone, IconTrash, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES } from '../../core/report/titles.ts';
import type { Take } from '../../core/take.ts';
import { hrefOfReview } from '../routes.ts';
import { formatClock } from '../ui/format-clock.ts';
import { formatMoment } from './format-day.ts';
import { TakeTitle } from './take-title.tsx';
import styles from './takes-page.module.css';

const ORIGINS = {
  recorded: { Icon: IconMicrophone, name: 'Recorded' },
  imported: { Icon: IconUpload, name: 'Imported' },
  typed: { Icon: IconKeyboard, name: 'Typed' },
} as const;

/** What a status means to the user, and in which colour; a take that is ready needs no word. */
const STATUS_NAMES: Readonly<
  Record<Take['status'], { readonly name: string; readonly colour: string } | null>
> = {
  recording: { name: 'Being recorded', colour: 'red' },
  saved: { name: 'Not analysed', colour: 'gray' },
  analysing: { name: 'Being analysed', colour: 'blue' },
  ready: null,
  failed: { name: 'Analysis failed', colour: 'red' },
};

interface TakeRowProps {
  readonly take: Take;
  readonly question: string;
  /** Where what was searched for was said; null when it was not. */
  readonly passage: string | null;
  readonly ticked: boolean;
  readonly onTick: (take: Take, on: boolean) => void;
  readonly onRemove: (take: Take) => void;
}

export function TakeRow({ take, question, passage, ticked, onTick, onRemove }: TakeRowProps): ReactNode {
  const { Icon, name } = ORIGINS[take.origin];
  const status = STATUS_NAMES[take.status];
  return (
    <Table.Tr data-ticked={ticked || undefined}>
      <Table.Td>
        <Checkbox
          aria-label={`Tick ${take.title}`}
          checked={ticked}
          onChange={(event) => onTick(take, event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Th scope="row">
        <div className={styles['named']}>
          <Icon size={18} role="img" aria-label={name} className={styles['origin']} />
          <div className={styles['names']}>
            <TakeTitle take={take}>{(title) => <a href={hrefOfReview(take.id)}>{title}</a>}</TakeTitle>
            <span className={styles['question']}>{question}</span>
            {passage !== null && (
              <span className={styles['passage']} dir="auto">
                “{passage}”
              </span>
            )}
          </div>
        </div>
      </Table.Th>
      <Table.Td>{formatMoment(take.createdAt)}</Table.Td>
      <Table.Td>{take.durationSec > 0 ? formatClock(take.durationSec) : '–'}</Table.Td>
      <Table.Td>
        {LENS_TITLES[take.lens]}
        <span className={styles['level']}>{LEVEL_TITLES[take.level]}</span>
      </Table.Td>
      <Table.Td className={styles['status']}>
        {status && (
          <Badge variant="light" tt="none" color={status.colour}>
            {status.name}
          </Badge>
        )}
        {take.recovered && (
          <Badge variant="outline" tt="none">
            Recovered
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <Tooltip label="Delete">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete ${take.title}`}
            onClick={() => onRemove(take)}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
}

import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sectionTitle } from '../../../core/report/titles.ts';
import { SECTION_KINDS, sectionKindSchema } from '../../../core/take.ts';
import type { Draft } from './draft.ts';
import type { PartProps } from './part-fields.tsx';
import { TextFields } from './text-fields.tsx';
import styles from './walkthrough-form.module.css';

interface EntriesProps<Entry> {
  readonly entries: readonly Entry[];
  /** What one is called, in lower case. */
  readonly name: string;
  readonly blank: Entry;
  readonly onChange: (entries: Entry[]) => void;
  readonly children: (entry: Entry, at: number, change: (entry: Entry) => void) => ReactNode;
}

/** Entries that can be added and taken away; the last one stays, for a walkthrough needs one. */
function Entries<Entry>({ entries, name, blank, onChange, children }: EntriesProps<Entry>): ReactNode {
  return (
    <>
      {entries.map((entry, at) => (
        <div key={at} className={styles['entry']} role="group" aria-label={`${name} ${at + 1}`}>
          {children(entry, at, (changed) =>
            onChange(entries.map((each, place) => (place === at ? changed : each))),
          )}
          {entries.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Take ${name} ${at + 1} away`}
              onClick={() => onChange(entries.filter((_, place) => place !== at))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onChange([...entries, blank])}
      >
        Add a {name}
      </Button>
    </>
  );
}

export function RedFlagsPart({ draft, faults, onChange }: PartProps): ReactNode {
  return (
    <Entries
      entries={draft.redFlags}
      name="red flag"
      blank={{ sign: '', why: '' }}
      onChange={(redFlags) => onChange({ ...draft, redFlags })}
    >
      {(flag, at, change) => (
        <TextFields
          value={flag}
          labels={{ sign: 'What would sink the answer', why: 'Why' }}
          at={`redFlags.${at}`}
          faults={faults}
          onChange={change}
        />
      )}
    </Entries>
  );
}

const LAST_PASSAGE: Draft['exemplar'][number] = { section: 'reflection', text: '' };

export function ExemplarPart({ draft, faults, onChange }: PartProps): ReactNode {
  return (
    <Entries
      entries={draft.exemplar}
      name="passage"
      blank={LAST_PASSAGE}
      onChange={(exemplar) => onChange({ ...draft, exemplar })}
    >
      {(part, at, change) => (
        <div className={styles['fields']}>
          <NativeSelect
            label="Section"
            value={part.section}
            data={SECTION_KINDS.map((value) => ({ value, label: sectionTitle(value) }))}
            onChange={({ currentTarget: { value } }) =>
              change({ ...part, section: sectionKindSchema.parse(value) })
            }
          />
          <TextFields
            value={part}
            labels={{ text: 'What is said' }}
            at={`exemplar.${at}`}
            faults={faults}
            onChange={change}
          />
        </div>
      )}
    </Entries>
  );
}

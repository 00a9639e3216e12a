import { Button, Table, TextInput } from '@mantine/core';
import { IconMicrophone, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { Take } from '../../core/take.ts';
import { useTakes, useWalkthroughs } from '../queries.ts';
import { hrefOf } from '../routes.ts';
import { Empty, Loading, Problem } from '../ui/states.tsx';
import { BundleImport } from './bundle-import.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SampleButton } from './sample-button.tsx';
import { searchTakes } from './search-takes.ts';
import { TakeRow } from './take-row.tsx';
import { useSaid } from './use-said.ts';
import { SelectionBar } from './selection-bar.tsx';
import styles from './takes-page.module.css';

/** Every take, newest first. */
export function TakesPage(): ReactNode {
  const takes = useTakes();
  const walkthroughs = useWalkthroughs();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const said = useSaid(wanted);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState<Take | null>(null);
  const failed = [takes, walkthroughs].find(({ isError }) => isError);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!takes.data || !walkthroughs.data) return <Loading what="your takes" />;
  if (takes.data.length === 0) return <NoTakes />;

  const questions = new Map(walkthroughs.data.map(({ id, question }) => [id, question]));
  const questionOf = (id: string): string =>
    questions.get(id) ?? 'A question that is no longer in the library';
  const chosen = takes.data.filter(({ id }) => ticked.has(id));
  const tick = ({ id }: Take, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  const shown = searchTakes(takes.data, questionOf, wanted, new Set(said.keys()));
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>Takes</h1>
        <TextInput
          type="search"
          aria-label="Search takes"
          placeholder="Title, question or words said"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <BundleImport />
        <LibraryMenu />
      </header>
      <p role="status" className={styles['count']}>
        {counted(shown.length, takes.data.length)}
      </p>
      {chosen.length > 0 && <SelectionBar takes={chosen} onClear={() => setTicked(new Set())} />}
      <Table verticalSpacing="sm" layout="fixed" aria-label="Takes">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={36}>
              <span className={styles['unseen']}>Tick</span>
            </Table.Th>
            <Table.Th scope="col">Take</Table.Th>
            <Table.Th scope="col" w={124}>
              When
            </Table.Th>
            <Table.Th scope="col" w={72}>
              Length
            </Table.Th>
            <Table.Th scope="col" w={112}>
              Lens, level
            </Table.Th>
            <Table.Th scope="col" w={160}>
              Status
            </Table.Th>
            <Table.Th scope="col" w={56}>
              <span className={styles['unseen']}>Delete</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((take) => (
            <TakeRow
              key={take.id}
              take={take}
              question={questionOf(take.walkthroughId)}
              passage={said.get(take.id) ?? null}
              ticked={ticked.has(take.id)}
              onTick={tick}
              onRemove={setRemoving}
            />
          ))}
        </Table.Tbody>
      </Table>
      <RemoveDialog take={removing} onClose={() => setRemoving(null)} />
    </div>
  );
}

function counted(shown: number, all: number): string {
  if (shown === 0)
    return 'No take matches. Search looks at titles, questions, lens and level, and at every word that was said.';
  const takes = all === 1 ? '1 take' : `${all} takes`;
  return shown === all ? takes : `${shown} of ${takes}`;
}

function NoTakes(): ReactNode {
  return (
    <Empty title="No takes yet">
      <p>Answer one question out loud. Two minutes are enough for a first review.</p>
      <Button
        component="a"
        href={hrefOf.practise}
        size="md"
        leftSection={<IconMicrophone size={18} aria-hidden />}
      >
        Record a first take
      </Button>
      <SampleButton />
      <BundleImport />
    </Empty>
  );
}

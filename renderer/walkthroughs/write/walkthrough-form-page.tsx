import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { ListedWalkthrough, Walkthrough } from '../../../core/walkthrough.ts';
import { coach, sentenceFor } from '../../coach-client.ts';
import { useWalkthroughs, walkthroughsKey } from '../../queries.ts';
import { goTo, hrefOfWalkthrough } from '../../routes.ts';
import { Loading, Problem } from '../../ui/states.tsx';
import { useLeaveWarning } from '../../ui/use-leave-warning.ts';
import { NoSuchWalkthrough } from '../no-such-walkthrough.tsx';
import { checked } from './draft.ts';
import { useDraft } from './kept-drafts.ts';
import { ExemplarPart, RedFlagsPart } from './list-fields.tsx';
import {
  LensesPart,
  LevelsPart,
  ProbesPart,
  QuestionPart,
  SectionsPart,
  TargetsPart,
} from './part-fields.tsx';
import styles from './walkthrough-form.module.css';

/** Writes a walkthrough of one's own: from a shipped one, or one that was written before. */
export function WalkthroughFormPage({ walkthroughId }: { readonly walkthroughId: string }): ReactNode {
  const walkthroughs = useWalkthroughs();
  if (walkthroughs.isError)
    return <Problem error={walkthroughs.error} onRetry={() => void walkthroughs.refetch()} />;
  if (!walkthroughs.data) return <Loading what="the walkthrough" />;
  const walkthrough = walkthroughs.data.find(({ id }) => id === walkthroughId);
  if (!walkthrough) return <NoSuchWalkthrough />;
  return <WalkthroughForm walkthrough={walkthrough} all={walkthroughs.data} />;
}

const PARTS = [
  { name: 'The question', Part: QuestionPart },
  { name: 'Target times', Part: TargetsPart },
  { name: 'Sections', Part: SectionsPart },
  { name: 'Follow-up questions', Part: ProbesPart },
  { name: 'Red flags', Part: RedFlagsPart },
  { name: 'Lenses', Part: LensesPart },
  { name: 'Levels', Part: LevelsPart },
  { name: 'A strong answer', Part: ExemplarPart },
] as const;

interface WalkthroughFormProps {
  readonly walkthrough: ListedWalkthrough;
  readonly all: readonly ListedWalkthrough[];
}

function WalkthroughForm({ walkthrough, all }: WalkthroughFormProps): ReactNode {
  const { draft, touched, change, drop } = useDraft(walkthrough);
  const form = useRef<HTMLFormElement>(null);
  const taken = useMemo(() => new Set(all.map(({ id }) => id)), [all]);
  const { walkthrough: ready, faults } = useMemo(() => checked(draft, taken), [draft, taken]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async (written: Walkthrough) => {
      await coach.walkthroughs.save(written);
      drop();
      await queries.invalidateQueries({ queryKey: walkthroughsKey });
      goTo(hrefOfWalkthrough(written.id));
    },
  });
  useLeaveWarning(touched);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) return saving.mutate(ready);
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  const leave = (): void => {
    drop();
    goTo(hrefOfWalkthrough(walkthrough.id));
  };
  return (
    <form ref={form} className={styles['page']} onSubmit={save} noValidate>
      <h1>{walkthrough.own ? `Change “${walkthrough.title}”` : 'A walkthrough of your own'}</h1>
      {!walkthrough.own && (
        <p className={styles['intro']}>
          It begins as a copy of “{walkthrough.title}”. Give it your own title and question, and change what
          should be different.
        </p>
      )}
      {PARTS.map(({ name, Part }) => (
        <section key={name} className={styles['part']} aria-label={name}>
          <h2>{name}</h2>
          <Part draft={draft} faults={faults} onChange={change} />
        </section>
      ))}
      <footer className={styles['foot']}>
        <p role="status" className={saving.error ? styles['refusal'] : styles['quiet']}>
          {saving.error ? sentenceFor(saving.error) : stateInWords(faults.size)}
        </p>
        <Group>
          <Button variant="default" onClick={leave}>
            {touched ? 'Discard' : 'Back'}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Save
          </Button>
        </Group>
      </footer>
    </form>
  );
}

function stateInWords(faults: number): string {
  if (faults === 0) return 'Ready to be saved.';
  return faults === 1 ? 'One field still needs something.' : `${faults} fields still need something.`;
}

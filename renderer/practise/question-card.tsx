import { Button, NativeSelect } from '@mantine/core';
import { IconBulb, IconQuote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { useSaveSettings } from '../queries.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import type { AdviceTab } from './advice-drawer.tsx';
import styles from './practise-page.module.css';

interface QuestionCardProps {
  readonly walkthrough: Walkthrough;
  readonly walkthroughs: readonly Walkthrough[];
  readonly onAdvice: (tab: AdviceTab) => void;
}

/** The question as the interviewer asks it, which one it is, and the help that comes with it. */
export function QuestionCard({ walkthrough, walkthroughs, onAdvice }: QuestionCardProps): ReactNode {
  const { mutate: save } = useSaveSettings();
  return (
    <header className={styles['card']}>
      <div className={styles['cardHead']}>
        <h1>Practise</h1>
        <NativeSelect
          aria-label="Question"
          className={styles['which'] ?? ''}
          value={walkthrough.id}
          onChange={(event) => save({ walkthroughId: event.currentTarget.value })}
          data={walkthroughs.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Button
          variant="subtle"
          leftSection={<IconBulb size={17} aria-hidden />}
          rightSection={<KeyHint>A</KeyHint>}
          aria-keyshortcuts="A"
          onClick={() => onAdvice('advice')}
        >
          Advice
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconQuote size={17} aria-hidden />}
          rightSection={<KeyHint>E</KeyHint>}
          aria-keyshortcuts="E"
          onClick={() => onAdvice('exemplar')}
        >
          Exemplar
        </Button>
      </div>
      <p className={styles['question']}>{walkthrough.question}</p>
    </header>
  );
}

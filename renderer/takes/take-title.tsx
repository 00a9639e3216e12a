import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Take } from '../../core/take.ts';
import { sentenceFor } from '../coach-client.ts';
import { useRenameTake } from './take-mutations.ts';
import styles from './take-title.module.css';

interface TakeTitleProps {
  readonly take: Take;
  /** How the title shows: a page's heading, or a link in a list. */
  readonly children: (title: string) => ReactNode;
}

/** A take's title with a pencil that turns it into a field: Enter or leaving it saves, Escape leaves it as it was. */
export function TakeTitle({ take, children }: TakeTitleProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useRenameTake(take.id);
  const pencil = useRef<HTMLButtonElement>(null);

  const close = (): void => {
    setDraft(null);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const save = (): void => {
    const title = draft?.trim() ?? '';
    if (title !== '' && title !== take.title) rename.mutate(title);
    close();
  };

  if (draft !== null) {
    return (
      <TextInput
        aria-label="Title"
        size="sm"
        className={styles['field']}
        autoFocus
        maxLength={200}
        value={draft}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') close();
        }}
      />
    );
  }
  return (
    <div className={styles['title']}>
      {children(rename.isPending ? rename.variables : take.title)}
      <Tooltip label="Rename">
        <ActionIcon
          ref={pencil}
          variant="subtle"
          size="sm"
          aria-label={`Rename ${take.title}`}
          onClick={() => setDraft(take.title)}
        >
          <IconPencil size={15} />
        </ActionIcon>
      </Tooltip>
      {rename.error && (
        <span role="alert" className={styles['refusal']}>
          Not renamed. {sentenceFor(rename.error)}
        </span>
      )}
    </div>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconNote, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sentenceFor } from '../coach-client.ts';
import type { Correcting } from './use-corrections.ts';
import styles from './transcript.module.css';

interface CorrectionToolsProps {
  readonly correcting: Correcting;
  readonly onCorrectWord: () => void;
  readonly onNote: () => void;
}

/** Correct a word or a section, note something down, undo, redo. */
export function CorrectionTools({ correcting, onCorrectWord, onNote }: CorrectionToolsProps): ReactNode {
  const { undo, redo, error } = correcting;
  return (
    <div className={styles['corrections']} role="group" aria-label="Corrections">
      <Tooltip label="Correct the word at the playhead (E), or double-click any word">
        <ActionIcon size="sm" variant="subtle" aria-label="Correct this word" onClick={onCorrectWord}>
          <IconPencil size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Note on the selected words, or on this passage (N)">
        <ActionIcon size="sm" variant="subtle" aria-label="Write a note" onClick={onNote}>
          <IconNote size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Undo (Ctrl+Z)">
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label="Undo the last correction"
          disabled={undo === null}
          onClick={() => undo?.()}
        >
          <IconArrowBackUp size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Redo (Ctrl+Shift+Z)">
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label="Redo the correction"
          disabled={redo === null}
          onClick={() => redo?.()}
        >
          <IconArrowForwardUp size={15} />
        </ActionIcon>
      </Tooltip>
      {error && (
        <span role="alert" className={styles['refusal']}>
          Not saved. {sentenceFor(error)}
        </span>
      )}
    </div>
  );
}

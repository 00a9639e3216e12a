import { ActionIcon, Button } from '@mantine/core';
import { IconNote, IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Note } from '../../core/corrected-take.ts';
import type { WordRange } from '../../core/report/passages.ts';
import type { Word } from '../../core/take.ts';
import { quoteOf } from '../../core/text-words.ts';
import { formatClock } from '../ui/format-clock.ts';
import { abridge } from './abridge.ts';
import styles from './coach-panel.module.css';

interface NotesListProps {
  readonly words: readonly Word[];
  readonly notes: readonly Note[];
  readonly onSeek: (sec: number) => void;
  /** Opens the note on a passage; without one, on the passage at hand. */
  readonly onNote: (passage?: WordRange) => void;
}

/** The speaker's own findings. */
export function NotesList({ words, notes, onSeek, onNote }: NotesListProps): ReactNode {
  return (
    <>
      <h2 className={styles['heading']}>Your own</h2>
      <ul className={styles['cards']} aria-label="Your notes">
        {notes.map(({ firstWord, lastWord, text }) => {
          const sec = words[firstWord]?.start ?? 0;
          return (
            <li key={`${firstWord}-${lastWord}`} className={styles['card']}>
              <div className={styles['commentHead']}>
                <button type="button" className={styles['cardButton']} onClick={() => onSeek(sec)}>
                  <IconNote size={16} aria-hidden />
                  <span className={styles['cardTitle']}>{abridge(quoteOf(words, firstWord, lastWord))}</span>
                  <span className={styles['clock']}>{formatClock(sec)}</span>
                </button>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  color="gray"
                  aria-label={`Change your note at ${formatClock(sec)}`}
                  onClick={() => onNote({ firstWord, lastWord })}
                >
                  <IconPencil size={14} aria-hidden />
                </ActionIcon>
              </div>
              <p className={styles['comment']} dir="auto">
                {text}
              </p>
            </li>
          );
        })}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onNote()}
        title="On the words you selected, else on the passage at the playhead (N)"
      >
        Add your own
      </Button>
    </>
  );
}

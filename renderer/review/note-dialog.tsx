import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Note } from '../../core/corrected-take.ts';
import type { WordRange } from '../../core/report/passages.ts';
import type { Word } from '../../core/take.ts';
import { quoteOf } from '../../core/text-words.ts';
import { formatClock } from '../ui/format-clock.ts';
import { abridge } from './abridge.ts';
import coach from './coach-panel.module.css';
import styles from './word-dialog.module.css';

interface NoteDialogProps {
  readonly passage: WordRange;
  readonly words: readonly Word[];
  readonly notes: readonly Note[];
  /** An empty text takes the note away. */
  readonly onNote: (note: Note) => void;
  readonly onClose: () => void;
}

/** The speaker's own remark on a passage: what the coach missed, or what to try next time. */
export function NoteDialog({ passage, words, notes, onNote, onClose }: NoteDialogProps): ReactNode {
  const { firstWord, lastWord } = passage;
  const noted = notes.find((note) => note.firstWord === firstWord && note.lastWord === lastWord)?.text ?? '';
  const [text, setText] = useState(noted);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== noted) onNote({ firstWord, lastWord, text: text.trim() });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Your note at ${formatClock(words[firstWord]?.start ?? 0)}`}
      centered
      size="md"
    >
      <form onSubmit={save} className={styles['form']}>
        <blockquote className={coach['quote']}>{abridge(quoteOf(words, firstWord, lastWord))}</blockquote>
        <Textarea
          label="What you make of it"
          data-autofocus
          autosize
          minRows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={text.trim() === '' && noted === ''}>
            {text.trim() === '' && noted !== '' ? 'Remove the note' : 'Save the note'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Correction } from '../../core/corrections.ts';
import { sectionTitle } from '../../core/report/titles.ts';
import type { Section } from '../../core/review-schema.ts';
import { SECTION_KINDS, sectionKindSchema } from '../../core/take.ts';
import type { SectionKind, Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import styles from './word-dialog.module.css';

interface WordDialogProps {
  readonly index: number;
  /** As corrected so far. */
  readonly words: readonly Word[];
  /** As the transcriber heard them. */
  readonly heard: readonly Word[];
  readonly sections: readonly Section[];
  readonly onCorrect: (correction: Correction) => void;
  readonly onClose: () => void;
}

/** Puts one word right, or says which part of the story begins or ends at it. */
export function WordDialog(props: WordDialogProps): ReactNode {
  const { index, words, heard, sections, onCorrect, onClose } = props;
  const word = words[index];
  const [text, setText] = useState(word?.text ?? '');
  const stretch = sections.find(({ firstWord, lastWord }) => firstWord <= index && index <= lastWord);
  if (!word || !stretch) return null;
  const written = text.trim();
  const usable = /^\S{1,60}$/u.test(written);
  const original = heard[index]?.text ?? '';
  const correctText = (event: FormEvent): void => {
    event.preventDefault();
    if (!usable) return;
    if (written !== word.text) onCorrect({ kind: 'word', word: index, text: written });
    onClose();
  };
  const reassign = (firstWord: number, lastWord: number, section: SectionKind): void => {
    onCorrect({ kind: 'section', firstWord, lastWord, section });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`“${word.text}” at ${formatClock(word.start)}`} centered size="md">
      <form onSubmit={correctText} className={styles['form']}>
        <TextInput
          label="What was said"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={usable ? null : 'Write one word, without spaces.'}
          description={original === word.text ? undefined : `Heard as “${original}”.`}
        />
        <Button type="submit" disabled={!usable}>
          Save the word
        </Button>
      </form>
      <SectionChoice
        label="From here on this is"
        stretch={stretch}
        onChoose={(section) => reassign(index, stretch.lastWord, section)}
      />
      <SectionChoice
        label="Up to here this is"
        stretch={stretch}
        onChoose={(section) => reassign(stretch.firstWord, index, section)}
      />
      <SectionChoice
        label={`All of this ${sectionTitle(stretch.section).toLowerCase()} is`}
        stretch={stretch}
        onChoose={(section) => reassign(stretch.firstWord, stretch.lastWord, section)}
      />
    </Modal>
  );
}

interface SectionChoiceProps {
  readonly label: string;
  readonly stretch: Section;
  readonly onChoose: (section: SectionKind) => void;
}

function SectionChoice({ label, stretch, onChoose }: SectionChoiceProps): ReactNode {
  return (
    <NativeSelect
      className={styles['choice']}
      label={label}
      value={stretch.section}
      data={SECTION_KINDS.map((value) => ({ value, label: sectionTitle(value) }))}
      onChange={({ currentTarget: { value } }) => onChoose(sectionKindSchema.parse(value))}
    />
  );
}

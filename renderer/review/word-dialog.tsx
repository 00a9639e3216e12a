import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { MOST_PARTS } from '../../core/corrections.ts';
import type { Correction } from '../../core/corrections.ts';
import { sectionTitle } from '../../core/report/titles.ts';
import type { Section } from '../../core/review-schema.ts';
import { SECTION_KINDS, sectionKindSchema } from '../../core/take.ts';
import type { SectionKind, Word } from '../../core/take.ts';
import { formatClock } from '../ui/format-clock.ts';
import { rewording } from './rewording.ts';
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

/** Puts one word right, divides it or joins it with the next, or says which part of the story begins or ends at it. */
export function WordDialog(props: WordDialogProps): ReactNode {
  const { index, words, heard, sections, onCorrect, onClose } = props;
  const word = words[index];
  const [text, setText] = useState(word?.text ?? '');
  const [filler, setFiller] = useState(word?.filler ?? false);
  const stretch = sections.find(({ firstWord, lastWord }) => firstWord <= index && index <= lastWord);
  if (!word || !stretch) return null;
  const wanted = rewording(index, word, { written: text, filler });
  const original = heardAt(heard, word);
  const next = words[index + 1];
  const correctText = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === 'unusable') return;
    if (wanted) onCorrect(wanted);
    onClose();
  };
  const join = (following: Word): void => {
    onCorrect({ kind: 'join', word: index, text: `${word.text}${following.text}`.slice(0, 60) });
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
          error={wanted === 'unusable' ? `Write one word, or up to ${MOST_PARTS} in its place.` : null}
          description={original === null || original === word.text ? undefined : `Heard as “${original}”.`}
        />
        <Checkbox
          label="A hesitation, not a word"
          checked={filler}
          onChange={(event) => setFiller(event.currentTarget.checked)}
        />
        <Group grow>
          <Button type="submit" disabled={wanted === 'unusable'}>
            {wanted !== null && wanted !== 'unusable' && wanted.kind === 'split'
              ? 'Save as separate words'
              : 'Save the word'}
          </Button>
          {next && (
            <Button variant="default" onClick={() => join(next)}>
              Join with “{next.text}”
            </Button>
          )}
        </Group>
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

/** What the transcriber made of a word that began then; null where it heard none begin. */
const heardAt = (heard: readonly Word[], { start }: Word): string | null =>
  heard.find((each) => each.start === start)?.text ?? null;

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

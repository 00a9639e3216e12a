import { ActionIcon, Switch, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Note } from '../../core/corrected-take.ts';
import type { Finding, Review } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import type { Playback } from './playback.ts';
import { TranscriptParagraph } from './transcript-paragraph.tsx';
import { findPhrase } from './transcript-search.ts';
import { paragraphsOf } from '../../core/report/passages.ts';
import type { WordRange } from '../../core/report/passages.ts';
import { revealWord, useWordLight } from './use-word-light.ts';
import { useWordCursor } from './use-word-cursor.ts';
import { lastWordBy } from './word-clock.ts';
import styles from './transcript.module.css';

interface TranscriptProps {
  readonly words: readonly Word[];
  readonly review: Review;
  readonly notes: readonly Note[];
  readonly playback: Playback;
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  /** The scrolling element, so that the page can bring a passage into sight. */
  readonly body: RefObject<HTMLDivElement | null>;
  readonly onCorrect: (word: number) => void;
  /** What stands beside the search. */
  readonly tools: ReactNode;
}

/** Memoised: zooming the timeline renders the desk many times a second, and none of it concerns the words. */
export const Transcript = memo(function Transcript(props: TranscriptProps): ReactNode {
  const { words, review, playback, chosen, onChoose, searchBox, body, onCorrect, tools, notes } = props;
  const [hesitations, showHesitations] = useState(true);
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const paragraphs = useMemo(() => paragraphsOf(words, review.sections), [words, review.sections]);
  const findings = useMemo(
    () => review.findings.map((finding, at) => ({ number: at + 1, finding })),
    [review.findings],
  );
  const matches = useMemo(() => findPhrase(words, deferred), [words, deferred]);
  const pauses = useMemo(
    () =>
      review.delivery.longPauses.map(({ start, end }) => ({
        afterWord: lastWordBy(words, start),
        sec: end - start,
      })),
    [words, review.delivery.longPauses],
  );
  const goToWord = useCallback((word: number) => playback.seek(words[word]?.start ?? 0), [playback, words]);
  const cursor = useWordCursor(goToWord, onCorrect);
  useWordLight(body, words, playback);

  return (
    <section className={styles['transcript']} aria-label="Transcript">
      <header className={styles['tools']}>
        <h2 className={styles['heading']}>Transcript</h2>
        <TranscriptSearch
          box={searchBox}
          query={query}
          matches={matches}
          onQuery={setQuery}
          onShow={(range) => body.current && revealWord(body.current, range.firstWord)}
        />
        {tools}
        <Switch
          size="xs"
          label="Hesitations"
          checked={hesitations}
          onChange={(event) => showHesitations(event.currentTarget.checked)}
        />
      </header>
      <div
        ref={body}
        className={styles['body']}
        tabIndex={0}
        role="group"
        aria-label="Words: arrow keys walk through them, Enter goes there, E corrects"
        data-own-arrows
        data-hesitations={hesitations ? 'shown' : 'hidden'}
        {...cursor}
      >
        {paragraphs.map((paragraph) => (
          <TranscriptParagraph
            key={paragraph.firstWord}
            paragraph={paragraph}
            words={words}
            findings={findings.filter(({ finding }) => touches(paragraph, finding))}
            chosen={chosen && touches(paragraph, chosen) ? chosen : null}
            notes={notes.filter(({ lastWord }) => contains(paragraph, lastWord))}
            found={matches.filter((match) => touches(paragraph, match))}
            pauses={pauses.filter(({ afterWord }) => contains(paragraph, afterWord))}
            onJump={playback.seek}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  );
});

type Passage = Pick<Finding, 'firstWord' | 'lastWord'>;

const touches = (range: WordRange, { firstWord, lastWord }: Passage): boolean =>
  firstWord !== null && lastWord !== null && firstWord <= range.lastWord && lastWord >= range.firstWord;

const contains = ({ firstWord, lastWord }: WordRange, word: number): boolean =>
  firstWord <= word && word <= lastWord;

interface SearchProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly matches: readonly WordRange[];
  readonly onQuery: (query: string) => void;
  readonly onShow: (match: WordRange) => void;
}

function TranscriptSearch({ box, query, matches, onQuery, onShow }: SearchProps): ReactNode {
  const shown = useRef(-1);
  const step = (by: number): void => {
    if (matches.length === 0) return;
    const before = shown.current === -1 && by < 0 ? 0 : shown.current;
    shown.current = (before + by + matches.length) % matches.length;
    const match = matches[shown.current];
    if (match) onShow(match);
  };
  const count = matches.length === 1 ? '1 match' : `${matches.length} matches`;
  return (
    <div className={styles['search']}>
      <TextInput
        ref={box}
        type="search"
        size="xs"
        aria-label="Search the transcript"
        placeholder="Search"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => {
          shown.current = -1;
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') {
            onQuery('');
            event.currentTarget.blur();
          }
        }}
      />
      {query.trim() !== '' && (
        <>
          <span className={styles['count']} role="status">
            {count}
          </span>
          <Tooltip label="Previous match (Shift+Enter)">
            <ActionIcon size="sm" variant="subtle" aria-label="Previous match" onClick={() => step(-1)}>
              <IconChevronUp size={14} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Next match (Enter)">
            <ActionIcon size="sm" variant="subtle" aria-label="Next match" onClick={() => step(1)}>
              <IconChevronDown size={14} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </div>
  );
}

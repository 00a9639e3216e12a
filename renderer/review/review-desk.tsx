import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { TakeDetail } from '../../core/coach-api.ts';
import type { Bands, Finding, Reading } from '../../core/review-schema.ts';
import { corrected } from '../../core/corrected-take.ts';
import type { WordRange } from '../../core/report/passages.ts';
import { reviewTake } from '../../core/review.ts';
import type { Targets } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { retake } from '../practise/retake.ts';
import type { PartToRetake } from '../practise/retake.ts';
import { useSettings } from '../queries.ts';
import { CoachPanel } from './coach-panel.tsx';
import { CorrectionTools } from './correction-tools.tsx';
import { EarlierTake } from './earlier-take.tsx';
import { FramingSwitch } from './framing-switch.tsx';
import { flagsInOrder } from './flag-lanes.ts';
import { momentOf } from './moment.ts';
import { NoteDialog } from './note-dialog.tsx';
import type { Playback } from './playback.ts';
import { PlayerBar } from './player-bar.tsx';
import { runCommand, toggleRepeat } from './review-commands.ts';
import { ReviewHeader } from './review-header.tsx';
import { clauseAround, selectedWords } from './selected-words.ts';
import { Timeline } from './timeline.tsx';
import { Transcript } from './transcript.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { useCorrections } from './use-corrections.ts';
import { useTimeWindow } from './use-time-window.ts';
import { focusedWord } from './use-word-cursor.ts';
import { revealWord } from './use-word-light.ts';
import { lastWordBy } from './word-clock.ts';
import { WordDialog } from './word-dialog.tsx';
import styles from './review-page.module.css';

interface ReviewDeskProps {
  readonly detail: TakeDetail;
  readonly reading: Reading;
  readonly walkthrough: Walkthrough;
  readonly targets: Targets;
  readonly bands: Bands;
  readonly playback: Playback;
  /** Sentences about this take worth knowing before reading on. */
  readonly notices: readonly string[];
}

/**
 * A take laid out for work: everything is judged here in the window, so another lens or level shows at once. Position
 * and highlights move without rendering; what renders is a choice of finding, zoom, lens or level.
 */
export function ReviewDesk(props: ReviewDeskProps): ReactNode {
  const { detail, reading, walkthrough, targets, bands, playback, notices } = props;
  const { take, peaks, words: heard, corrections } = detail;
  const { words, notes } = useMemo(() => corrected(heard, corrections), [heard, corrections]);
  const { lens, level, durationSec } = take;
  const review = useMemo(
    () =>
      reviewTake({
        words: heard,
        reading,
        durationSec,
        walkthrough,
        lens,
        level,
        targets,
        bands,
        corrections,
      }),
    [heard, reading, durationSec, walkthrough, lens, level, targets, bands, corrections],
  );
  const flags = useMemo(() => flagsInOrder(review.findings, review.sections), [review]);
  const control = useTimeWindow(playback);
  const searchBox = useRef<HTMLInputElement>(null);
  const transcript = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState('findings');
  const [picked, pick] = useState<Finding | null>(null);
  // Judged anew, the same finding is another object: it stays chosen as long as it is still raised.
  const chosen =
    review.findings.find(({ id, firstWord }) => id === picked?.id && firstWord === picked.firstWord) ?? null;

  const { reveal } = control;
  // Through a reference, so that `choose` stays the same function and another lens does not render every paragraph.
  const sections = useRef(review.sections);
  useEffect(() => {
    sections.current = review.sections;
  }, [review.sections]);
  const choose = useCallback(
    (finding: Finding): void => {
      pick(finding);
      setTab('findings');
      const moment = momentOf(finding, sections.current);
      if (moment === null) return;
      playback.seek(moment.start);
      reveal(moment.start, moment.end);
      if (finding.firstWord !== null && transcript.current) revealWord(transcript.current, finding.firstWord);
    },
    [playback, reveal],
  );

  const correcting = useCorrections(take.id, corrections);
  const [wordInHand, takeInHand] = useState<number | null>(null);
  const correctWord = useCallback(
    () => takeInHand(focusedWord() ?? Math.max(0, lastWordBy(words, playback.sec))),
    [words, playback],
  );

  const { data: settings } = useSettings();
  const onRetake = useMemo(
    () =>
      take.hasAudio && settings
        ? (part: PartToRetake): void => void retake({ take, words, walkthrough, settings }, part)
        : null,
    [take, words, walkthrough, settings],
  );
  const [passageInHand, takePassage] = useState<WordRange | null>(null);
  const writeNote = useCallback(
    (passage?: WordRange) => {
      const word = focusedWord() ?? Math.max(0, lastWordBy(words, playback.sec));
      takePassage(passage ?? selectedWords() ?? clauseAround(word, reading));
    },
    [words, playback, reading],
  );

  const tools = useMemo(
    () => <CorrectionTools correcting={correcting} onCorrectWord={correctWord} onNote={() => writeNote()} />,
    [correcting, correctWord, writeNote],
  );

  const desk = { review, flags, playback, control, chosen, choose, searchBox, correctWord, writeNote };
  useReviewKeys((command) => runCommand(desk, command));

  return (
    <>
      <ReviewHeader take={take} question={walkthrough.question} review={review} />
      {notices.map((notice) => (
        <p key={notice} className={styles['notice']}>
          {notice}
        </p>
      ))}
      <EarlierTake take={take} />
      <div className={styles['controls']}>
        <PlayerBar playback={playback} onRepeat={() => toggleRepeat(desk)} />
        <FramingSwitch take={take} />
      </div>
      <Timeline
        words={words}
        peaks={peaks}
        review={review}
        moments={take.moments}
        comments={detail.comments}
        flags={flags}
        playback={playback}
        control={control}
        chosen={chosen}
        onChoose={choose}
        notes={notes}
        onCorrect={correcting.add}
      />
      <div className={styles['panes']}>
        <CoachPanel
          takeId={take.id}
          comments={detail.comments}
          probeAnswers={detail.probeAnswers}
          unjudgedAnswers={detail.unjudgedAnswers}
          words={words}
          review={review}
          walkthrough={walkthrough}
          targets={targets}
          bands={bands}
          playback={playback}
          chosen={chosen}
          tab={tab}
          onTab={setTab}
          onChoose={choose}
          onDismiss={correcting.dismiss}
          onRetake={onRetake}
          notes={notes}
          onNote={writeNote}
        />
        <Transcript
          words={words}
          review={review}
          notes={notes}
          playback={playback}
          chosen={chosen}
          onChoose={choose}
          searchBox={searchBox}
          body={transcript}
          onCorrect={takeInHand}
          tools={tools}
        />
      </div>
      {wordInHand !== null && (
        <WordDialog
          key={wordInHand}
          index={wordInHand}
          words={words}
          heard={heard}
          sections={review.sections}
          onCorrect={correcting.add}
          onClose={() => takeInHand(null)}
        />
      )}
      {passageInHand && (
        <NoteDialog
          passage={passageInHand}
          words={words}
          notes={notes}
          onNote={(note) => correcting.add({ kind: 'note', ...note })}
          onClose={() => takePassage(null)}
        />
      )}
    </>
  );
}

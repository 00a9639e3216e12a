import type { RefObject } from 'react';
import type { Finding, Review } from '../../core/review-schema.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { nextFlag, previousFlag } from './flag-lanes.ts';
import type { Flag } from './flag-lanes.ts';
import { momentOf } from './moment.ts';
import { findingTitle, sectionTitle } from '../../core/report/titles.ts';
import { RATES } from './playback.ts';
import type { Loop, Playback } from './playback.ts';
import type { ReviewCommand } from './review-keys.ts';
import { sectionAt } from './section-stretch.ts';
import type { TimeWindowControl } from './use-time-window.ts';

/** What the commands of the review page act on. */
export interface Desk {
  readonly review: Review;
  readonly flags: readonly Flag[];
  readonly playback: Playback;
  readonly control: TimeWindowControl;
  readonly chosen: Finding | null;
  readonly choose: (finding: Finding) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  /** Opens the correction of the focused word, else of the one being spoken. */
  readonly correctWord: () => void;
  /** Opens the note on the selected words, else on the passage at the focused word or the one being spoken. */
  readonly writeNote: () => void;
}

export function runCommand(desk: Desk, command: ReviewCommand): void {
  const { playback, control, searchBox } = desk;
  switch (command.do) {
    case 'toggle':
      return playback.toggle();
    case 'skip':
      return playback.skip(command.sec);
    case 'edge':
      return playback.seek(command.to === 'start' ? 0 : playback.durationSec);
    case 'flag':
      return goToFlag(desk, command.which);
    case 'section':
      return goToSection(desk, command.at);
    case 'speed':
      return changeSpeed(playback, command.by);
    case 'repeat':
      return toggleRepeat(desk);
    case 'zoom':
      if (command.to === 'all') return control.showAll();
      return control.zoom(command.to === 'in' ? 2 : 0.5, playback.sec);
    case 'search':
      return searchBox.current?.focus();
    case 'correct':
      return desk.correctWord();
    case 'note':
      return desk.writeNote();
  }
}

function goToFlag({ flags, playback, chosen, choose }: Desk, which: 'next' | 'previous'): void {
  const place = { sec: playback.sec, playing: playback.state().playing, chosen };
  const flag = which === 'next' ? nextFlag(flags, place) : previousFlag(flags, place);
  if (flag) choose(flag.finding);
}

/** Goes to the stretch of a section; pressed again, to the next stretch of one told in several. */
function goToSection({ review, playback, control }: Desk, at: number): void {
  const stretches = review.sections.filter(({ section }) => section === SECTION_KINDS[at]);
  const target = stretches.find(({ start }) => start > playback.sec + 0.05) ?? stretches[0];
  if (!target) return;
  playback.seek(target.start);
  control.reveal(target.start, target.end);
}

function changeSpeed(playback: Playback, by: 1 | -1): void {
  const rate = RATES[RATES.findIndex((step) => step === playback.state().rate) + by];
  if (rate !== undefined) playback.setRate(rate);
}

/** Repeats the chosen finding's passage when playback stands on it, else the section; or ends the repeat. */
export function toggleRepeat(desk: Desk): void {
  const { playback } = desk;
  playback.repeat(playback.state().loop === null ? stretchToRepeat(desk) : null);
}

/** A passage shorter than this is over before one has heard it; a little run-up and air make it a phrase. */
const SHORTEST_REPEAT_SEC = 2;

function stretchToRepeat({ review, playback, chosen }: Desk): Loop | null {
  const { sec, durationSec } = playback;
  const moment = chosen && momentOf(chosen, review.sections);
  if (chosen && moment && !moment.absent && sec >= moment.start - 1 && sec <= moment.end + 1) {
    const end = Math.min(Math.max(moment.end + 0.3, moment.start + SHORTEST_REPEAT_SEC), durationSec);
    return { start: Math.max(moment.start - 0.3, 0), end, label: findingTitle(chosen.id) };
  }
  const section = sectionAt(review.sections, sec);
  return section ? { start: section.start, end: section.end, label: sectionTitle(section.section) } : null;
}

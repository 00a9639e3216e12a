import type { Word } from '../take.ts';
import { fittingLines, subtitleText } from './cue-lines.ts';
import { endsSentence } from './passages.ts';

/** A subtitle: one or two lines, seconds from the start of the take. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** What broadcasters' subtitle guides allow one cue to stay: longer, and people read it twice. */
const LONGEST_SEC = 7;
/** A cue is held this long where the next one leaves room, so that a single short word can be read. */
const SHORTEST_SEC = 1;
/** No cue holds more words: 84 characters of one-letter words and spaces. */
const MOST_WORDS = 42;

interface TimedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly endsSentence: boolean;
}

/**
 * Cuts a transcript into cues of at most two lines of 42 characters and 7 seconds, as sentences allow. Which cut is
 * best is a shortest path: each possible cue from word i to word j has a cost, and the cheapest chain of cues from the
 * first word to the last is found by dynamic programming (Knuth and Plass's way of breaking paragraphs).
 */
export function cuesOf(words: readonly Word[]): Cue[] {
  const spoken = words.flatMap(timedTexts);
  const cheapest: number[] = [0];
  const cutBefore: number[] = [0];
  for (let end = 1; end <= spoken.length; end += 1) {
    cheapest[end] = Infinity;
    for (let first = end - 1; first >= Math.max(0, end - MOST_WORDS); first -= 1) {
      const cue = spoken.slice(first, end);
      const alone = cue.length === 1;
      if (!alone && !fits(cue)) break;
      const cost = (cheapest[first] ?? Infinity) + cueCost(cue, spoken[end]);
      if (cost < (cheapest[end] ?? Infinity)) {
        cheapest[end] = cost;
        cutBefore[end] = first;
      }
    }
  }
  const stretches: (readonly TimedText[])[] = [];
  for (let end = spoken.length; end > 0; end = cutBefore[end] ?? 0) {
    stretches.unshift(spoken.slice(cutBefore[end], end));
  }
  return timed(stretches);
}

/** A word as a subtitle shows it: nothing for one without visible text, several pieces for one longer than a line. */
function timedTexts(word: Word): TimedText[] {
  const pieces = subtitleText(word.text);
  const share = Math.max(0, word.end - word.start) / Math.max(1, pieces.length);
  return pieces.map((text, at) => ({
    text,
    start: word.start + share * at,
    end: word.start + share * (at + 1),
    endsSentence: at === pieces.length - 1 && endsSentence(word),
  }));
}

const seconds = (cue: readonly TimedText[]): number => (cue.at(-1)?.end ?? 0) - (cue[0]?.start ?? 0);

const fits = (cue: readonly TimedText[]): boolean =>
  seconds(cue) <= LONGEST_SEC && fittingLines(cue.map(({ text }) => text)) !== null;

/**
 * What is disliked about a cue, in points. A cut at a sentence end is free, at a comma or a pause cheap, elsewhere
 * dear; so is a sentence that begins inside a cue; every cue costs something, and a flash of a few letters more.
 */
function cueCost(cue: readonly TimedText[], next: TimedText | undefined): number {
  const last = cue.at(-1);
  if (!last) return 0;
  const pause = next ? next.start - last.end : Infinity;
  const comma = /[,;:–—]["'”’)]*$/u.test(last.text);
  const cut = last.endsSentence || pause > 1 ? 0 : comma || pause > 0.3 ? 3 : 8;
  const running = cue.slice(0, -1).filter((text) => text.endsSentence).length * 4;
  const silence = cue.slice(1).filter((text, at) => text.start - (cue[at]?.end ?? 0) > 1).length * 6;
  const letters = cue.reduce((sum, { text }) => sum + text.length + 1, 0);
  return 2 + cut + running + silence + Math.max(0, 24 - letters) / 4;
}

/** Times the cues so that none is empty, none overlaps the next, and short ones are held while nothing follows. */
function timed(stretches: readonly (readonly TimedText[])[]): Cue[] {
  const starts: number[] = [];
  for (const stretch of stretches) {
    const before = starts.at(-1);
    const start = stretch[0]?.start ?? 0;
    starts.push(before === undefined ? start : Math.max(start, before + 0.001));
  }
  return stretches.map((stretch, at) => {
    const start = starts[at] ?? 0;
    const spokenUntil = Math.min(start + LONGEST_SEC, stretch.at(-1)?.end ?? start);
    const end = Math.min(Math.max(spokenUntil, start + SHORTEST_SEC), starts[at + 1] ?? Infinity);
    return { start, end, lines: fittingLines(stretch.map(({ text }) => text)) ?? [] };
  });
}

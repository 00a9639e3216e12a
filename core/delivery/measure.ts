import type { Bands, Delivery } from '../review-schema.ts';
import type { Word } from '../take.ts';
import { quoteOf } from '../text-words.ts';
import { hedgesIn } from './hedges.ts';

/**
 * How the words were said. Words a minute count all words but hesitations, over the time from the first word's start
 * to the last word's end: pauses belong to the pace a listener hears, silence before and after the answer does not.
 * Without words every rate is 0.
 */
export function measureDelivery(words: readonly Word[], bands: Bands): Delivery {
  const minutes = speakingSec(words) / 60;
  const fillers = words.filter(({ filler }) => filler);
  const perMinute = (count: number) => (minutes > 0 ? Math.round((count / minutes) * 10) / 10 : 0);
  return {
    wordsPerMinute: perMinute(words.length - fillers.length),
    fillers: fillers.map(({ text, start, end }) => ({ text, start, end })),
    fillersPerMinute: perMinute(fillers.length),
    longPauses: pausesIn(words, bands.longPauseSec),
    hedges: hedgesIn(words).map(({ firstWord, lastWord }) => ({
      text: quoteOf(words, firstWord, lastWord),
      start: words[firstWord]?.start ?? 0,
      end: words[lastWord]?.end ?? 0,
    })),
  };
}

/** Seconds from the first word's start to the last word's end. */
export function speakingSec(words: readonly Word[]): number {
  return Math.max(0, (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0));
}

/** Silences between two words that last at least `longest` seconds. */
function pausesIn(words: readonly Word[], longest: number): Delivery['longPauses'] {
  return words.slice(1).flatMap((word, index) => {
    const before = words[index]?.end ?? word.start;
    return word.start - before >= longest ? [{ start: before, end: word.start }] : [];
  });
}

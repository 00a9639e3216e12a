import { FINDING_TABLE } from '../finding-id.ts';
import type { FindingId } from '../finding-id.ts';
import type { Bands, Delivery, Finding } from '../review-schema.ts';
import type { Word } from '../take.ts';
import { quoteOf } from '../text-words.ts';
import { hedgesIn } from './hedges.ts';
import { speakingSec } from './measure.ts';

/** Below this much speech a rate says little: one "um" in five seconds is not twelve a minute. */
const ENOUGH_SEC = 20;

/** What stands out in how the words were said, measured against the bands. */
export function deliveryFindings(words: readonly Word[], delivery: Delivery, bands: Bands): Finding[] {
  const enough = speakingSec(words) >= ENOUGH_SEC;
  return [
    ...(enough ? paceFindings(delivery, bands) : []),
    ...(enough && delivery.fillersPerMinute > bands.mostFillersPerMinute
      ? [fillerFinding(words, delivery, bands)]
      : []),
    ...pauseFindings(words, delivery, bands),
    ...(enough ? hedgeFindings(words, bands) : []),
  ];
}

type Said = Pick<Finding, 'firstWord' | 'lastWord'>;

function finding(
  words: readonly Word[],
  id: FindingId,
  said: Said | null,
  message: string,
  advice: string,
): Finding {
  const { severity } = FINDING_TABLE[id];
  const { firstWord = null, lastWord = null } = said ?? {};
  const at = firstWord !== null && lastWord !== null;
  return {
    id,
    severity,
    section: 'delivery',
    start: at ? (words[firstWord]?.start ?? null) : null,
    end: at ? (words[lastWord]?.end ?? null) : null,
    firstWord,
    lastWord,
    quote: at ? quoteOf(words, firstWord, lastWord) : '',
    message,
    advice,
  };
}

function paceFindings({ wordsPerMinute }: Delivery, bands: Bands): Finding[] {
  const pace = `${Math.round(wordsPerMinute)} words a minute`;
  if (wordsPerMinute > bands.fastestWordsPerMinute) {
    return [
      finding(
        [],
        'pace-too-fast',
        null,
        `The answer runs at ${pace}; the band ends at ${bands.fastestWordsPerMinute}.`,
        'Stop for a breath at the end of each section, and give every number a sentence of its own.',
      ),
    ];
  }
  if (wordsPerMinute >= bands.slowestWordsPerMinute) return [];
  return [
    finding(
      [],
      'pace-too-slow',
      null,
      `The answer runs at ${pace}; the band starts at ${bands.slowestWordsPerMinute}.`,
      'Decide on the first sentence of each section beforehand, so that the search for words falls between sections.',
    ),
  ];
}

function fillerFinding(words: readonly Word[], delivery: Delivery, bands: Bands): Finding {
  const first = words.findIndex(({ filler }) => filler);
  return finding(
    words,
    'filler-heavy',
    { firstWord: first, lastWord: first },
    `${delivery.fillers.length} hesitations such as "${words[first]?.text ?? 'um'}": ${delivery.fillersPerMinute} a minute; the band ends at ${bands.mostFillersPerMinute}.`,
    'Close your mouth where the "um" would come: a silent half second sounds like thought.',
  );
}

/** Each long pause, with the words on both sides of it. */
function pauseFindings(words: readonly Word[], delivery: Delivery, bands: Bands): Finding[] {
  return delivery.longPauses.flatMap((pause) => {
    const after = words.findIndex(({ start }) => start >= pause.end);
    if (after < 1) return [];
    const seconds = (pause.end - pause.start).toFixed(1);
    return [
      finding(
        words,
        'long-pause',
        { firstWord: after - 1, lastWord: after },
        `A pause of ${seconds} s; pauses from ${bands.longPauseSec} s on are marked.`,
        'If it parts two sections it can stay. Inside a sentence, end the sentence first and think after it.',
      ),
    ];
  });
}

function hedgeFindings(words: readonly Word[], bands: Bands): Finding[] {
  const hedges = hedgesIn(words);
  const perMinute = (hedges.length / speakingSec(words)) * 60;
  const first = hedges[0];
  if (!first || perMinute <= bands.mostHedgesPerMinute) return [];
  return [
    finding(
      words,
      'hedging',
      first,
      `${hedges.length} softeners such as "${quoteOf(words, first.firstWord, first.lastWord)}": ${perMinute.toFixed(1)} a minute; the band ends at ${bands.mostHedgesPerMinute}.`,
      'Say it without the softener. If you do not know the figure, say so once: "roughly ___, from memory".',
    ),
  ];
}

import type { WordRange } from '../../core/report/passages.ts';
import type { Settings } from '../../core/settings.ts';
import type { Take, Word } from '../../core/take.ts';
import { quoteOf } from '../../core/text-words.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { goTo, hrefOf } from '../routes.ts';
import { prepared } from './prepared.ts';
import { studio } from './studio/current-studio.ts';

export interface PartToRetake extends WordRange {
  /** What it is called: a section or a finding. */
  readonly part: string;
  /** How long it may last; null where no target says so. */
  readonly targetSec: number | null;
}

/** Records a part of a take again; what comes of it is a new take, and the old one stays. */
export async function retake(
  {
    take,
    words,
    walkthrough,
    settings,
  }: {
    readonly take: Take;
    readonly words: readonly Word[];
    readonly walkthrough: Walkthrough;
    readonly settings: Settings;
  },
  { part, targetSec, firstWord, lastWord }: PartToRetake,
): Promise<void> {
  const { lens, level, walkthroughId } = take;
  const question = prepared(walkthrough, settings);
  goTo(hrefOf.practise);
  await studio.start({
    ...question,
    again: {
      part,
      targetSec,
      said: quoteOf(words, firstWord, lastWord),
      tookSec: (words[lastWord]?.end ?? 0) - (words[firstWord]?.start ?? 0),
    },
    framing: { walkthroughId, lens, level, replaces: { takeId: take.id, firstWord, lastWord } },
  });
}

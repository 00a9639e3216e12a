import type { Settings } from '../../core/settings.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { measuresFor } from '../review/measures.ts';
import type { Question } from './studio/studio-state.ts';

const COUNTDOWN_SEC = 3;

/** A recording as the settings want it. */
export function prepared(walkthrough: Walkthrough, settings: Settings): Question {
  const { lens, level, microphoneId, countdown, interviewMode } = settings;
  return {
    text: walkthrough.question,
    again: null,
    framing: { walkthroughId: walkthrough.id, lens, level },
    targets: measuresFor(walkthrough, settings).targets,
    microphoneId,
    countdownSec: countdown ? COUNTDOWN_SEC : 0,
    interview: interviewMode,
  };
}

/** The question that the settings name, else the first there is. */
export const chosenQuestion = (
  walkthroughs: readonly Walkthrough[],
  { walkthroughId }: Settings,
): Walkthrough | undefined => walkthroughs.find(({ id }) => id === walkthroughId) ?? walkthroughs[0];

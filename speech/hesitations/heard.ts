import type { TimedWord } from '../alignment/align-window.ts';

/**
 * Logistic regression of "somebody hesitated here" on Whisper's log probability of a hesitation and the log of how long
 * it sounds (s). Fitted on answers read by four other synthetic voices than the development takes', with hesitations of
 * known times. Pitch, its steadiness, spectral change and the pauses around were tried and parted true from false no
 * better.
 */
const WEIGHTS = { bias: 4.42, logProbability: 0.68, logSeconds: 0.9 };
const LEAST_ODDS = -0.53;
const SHORTEST_SEC = 0.02;

/** Whether a hesitation that Whisper did not write was said, once its edges are known. Words it wrote are all heard. */
export function isHeard({ unwritten, start, end }: TimedWord): boolean {
  if (unwritten === null) return true;
  const seconds = Math.max(SHORTEST_SEC, end - start);
  const odds = WEIGHTS.bias + WEIGHTS.logProbability * unwritten + WEIGHTS.logSeconds * Math.log(seconds);
  return odds > LEAST_ODDS;
}

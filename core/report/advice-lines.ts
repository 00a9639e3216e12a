import type { NumberedFinding } from './passages.ts';

/** The steps an advice may name: how a strong answer puts it, and a frame to fill with one's own facts. */
const STEP = /\s+(?=(?:A strong answer|Try|What to leave out): )/u;

/** An advice in lines, one for each step it names; an advice that names none is one line. */
export const adviceLines = (advice: string): string[] => advice.split(STEP);

/** The frame to fill in, for where there is room for one line only; else the advice's first line. */
export function adviceInShort(advice: string): string {
  const lines = adviceLines(advice);
  return lines.findLast((line) => line.startsWith('Try: ')) ?? lines[0] ?? advice;
}

/**
 * The number of the earlier finding that carries the very same advice, or null for the first one: a habit found in five
 * passages needs its advice once.
 */
export const adviceAlreadyIn = (
  { number, finding }: NumberedFinding,
  findings: readonly NumberedFinding[],
): number | null =>
  findings.find(
    (earlier) =>
      earlier.number < number &&
      earlier.finding.id === finding.id &&
      earlier.finding.advice === finding.advice,
  )?.number ?? null;

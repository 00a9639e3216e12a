import type { Finding } from '../review-schema.ts';

/** More than three things to fix is a list nobody works through. */
const MOST_TO_FIX = 3;

/**
 * What to fix first: red flags, then issues, as the review orders them. Notes are polish and only come up when nothing
 * weightier was found. The same finding in several passages takes one place: mending the habit mends them all.
 */
export function fixFirst(findings: readonly Finding[]): Finding[] {
  const weighty = findings.filter(({ severity }) => severity !== 'note');
  const seen = new Set<string>();
  return (weighty.length > 0 ? weighty : findings)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, MOST_TO_FIX);
}

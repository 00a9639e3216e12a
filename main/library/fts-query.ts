/** More words than anyone searches for; each costs a lookup. */
const MOST_WORDS = 20;

/**
 * What a user typed as a query of SQLite's FTS5: every word must be there, the last letters of each may be missing.
 * Nothing of it is taken as FTS5's own syntax.
 * @returns null when there is no word in it
 */
export function ftsQuery(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length === 0
    ? null
    : words
        .slice(0, MOST_WORDS)
        .map((word) => `"${word}"*`)
        .join(' AND ');
}

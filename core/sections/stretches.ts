import type { Reading, Section } from '../review-schema.ts';
import type { Targets, Word } from '../take.ts';

/**
 * The sections of a take: neighbouring clauses of one kind make one stretch, from the start of its first word to the
 * end of its last. Together they cover every word once, in spoken order; the silence between two stretches belongs to
 * neither. A section told in several stretches is measured against its target as a whole, and what it runs over is
 * counted on the last one.
 */
export function sectionsOf(words: readonly Word[], reading: Reading, targets: Targets): Section[] {
  const stretches: { kind: Section['section']; firstWord: number; lastWord: number; sure: number }[] = [];
  for (const clause of reading.clauses) {
    const { section: kind, firstWord, lastWord } = clause;
    const sure = clause.sectionConfidence * (lastWord - firstWord + 1);
    const open = stretches.at(-1);
    if (open?.kind === kind) Object.assign(open, { lastWord, sure: open.sure + sure });
    else stretches.push({ kind, firstWord, lastWord, sure });
  }
  const spent: Partial<Record<Section['section'], number>> = {};
  return stretches.map(({ kind, firstWord, lastWord, sure }, index) => {
    const start = words[firstWord]?.start ?? 0;
    const end = Math.max(start, words[lastWord]?.end ?? start);
    const total = (spent[kind] ?? 0) + end - start;
    spent[kind] = total;
    const returns = stretches.slice(index + 1).some((later) => later.kind === kind);
    return {
      section: kind,
      start,
      end,
      durationSec: end - start,
      targetSec: targets[kind],
      overSec: returns ? 0 : Math.max(0, total - targets[kind]),
      confidence: Math.min(1, sure / (lastWord - firstWord + 1)),
      firstWord,
      lastWord,
    };
  });
}

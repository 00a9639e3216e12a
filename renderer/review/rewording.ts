import { correctionSchema } from '../../core/corrections.ts';
import type { Correction } from '../../core/corrections.ts';
import type { Word } from '../../core/take.ts';

/**
 * What it takes to make a word say what was written: nothing, another word, or several in its place.
 * @returns `unusable` when nothing was written, or more than a word can be divided into
 */
export function rewording(
  index: number,
  word: Word,
  { written, filler }: { readonly written: string; readonly filler: boolean },
): Correction | 'unusable' | null {
  const texts = written.trim().split(/\s+/u);
  const [text = ''] = texts;
  if (texts.length === 1 && text === word.text && filler === word.filler) return null;
  const correction =
    texts.length > 1
      ? { kind: 'split', word: index, texts }
      : { kind: 'word', word: index, text, ...(filler !== word.filler && { filler }) };
  const parsed = correctionSchema.safeParse(correction);
  return parsed.success ? parsed.data : 'unusable';
}

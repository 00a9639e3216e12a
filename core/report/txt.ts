import type { Section } from '../review-schema.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import type { Word } from '../take.ts';
import { clock } from './clock.ts';
import { paragraphsOf } from './passages.ts';
import type { WordRange } from './passages.ts';
import { textOf } from './report.ts';

/** The words alone, or, when the sections are known, in paragraphs under each section's name and time. */
export function toTxt(words: readonly Word[], sections: readonly Section[] = []): string {
  if (sections.length === 0) return `${oneLine(textOf(words))}\n`;
  const paragraphs = paragraphsOf(words, sections).flatMap((paragraph) => {
    const { section, start, end } = paragraph.section;
    const heading = `${SECTION_LOOKS[section].name} (${clock(start)} to ${clock(end)})`;
    const text = wordsIn(words, paragraph);
    return paragraph.opens ? [heading, text] : [text];
  });
  return `${paragraphs.join('\n\n')}\n`;
}

const wordsIn = (words: readonly Word[], { firstWord, lastWord }: WordRange): string =>
  oneLine(textOf(words.slice(firstWord, lastWord + 1)));

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

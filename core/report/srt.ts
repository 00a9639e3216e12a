import type { Word } from '../take.ts';
import { timestamp } from './clock.ts';
import { cuesOf } from './cues.ts';

/**
 * SubRip subtitles. The format has no escaping, and players read `<...>` as markup, `{\...}` as a position and `-->` as
 * a time: angle brackets are written as the single quotation marks that look like them, and a brace before a backslash
 * is kept apart from it by an invisible word joiner.
 */
export function toSrt(words: readonly Word[]): string {
  return cuesOf(words)
    .map(({ start, end, lines }, at) => {
      const times = `${timestamp(start, ',')} --> ${timestamp(end, ',')}`;
      return `${at + 1}\n${times}\n${lines.map(inert).join('\n')}\n`;
    })
    .join('\n');
}

const inert = (line: string): string =>
  line.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('{\\', '{\u2060\\');

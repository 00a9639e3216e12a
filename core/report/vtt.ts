import type { Section } from '../review-schema.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import type { Word } from '../take.ts';
import { timestamp } from './clock.ts';
import { cuesOf } from './cues.ts';

/**
 * WebVTT captions (W3C), with the sections of the take, when they are known, in a comment that players skip and people
 * read.
 */
export function toVtt(words: readonly Word[], sections: readonly Section[] = []): string {
  const cues = cuesOf(words).map(
    ({ start, end, lines }, at) =>
      `${at + 1}\n${timestamp(start, '.')} --> ${timestamp(end, '.')}\n${lines.map(escaped).join('\n')}`,
  );
  return `${['WEBVTT', ...sectionNote(sections), ...cues].join('\n\n')}\n`;
}

/** The arrow of a cue's times must not stand in a comment, so times are joined by a dash. */
function sectionNote(sections: readonly Section[]): string[] {
  if (sections.length === 0) return [];
  const lines = sections.map(
    ({ section, start, end }) =>
      `${timestamp(start, '.')} - ${timestamp(end, '.')} ${SECTION_LOOKS[section].name}`,
  );
  return [`NOTE\nSections\n${lines.join('\n')}`];
}

/** The sections as a chapters track (W3C): cues that title stretches, in a file of its own beside the captions. */
export const toChapters = (sections: readonly Section[]): string =>
  `${[
    'WEBVTT',
    ...sections.map(
      ({ section, start, end }) =>
        `${timestamp(start, '.')} --> ${timestamp(end, '.')}\n${SECTION_LOOKS[section].name}`,
    ),
  ].join('\n\n')}\n`;

const escaped = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

import { withoutForcedDirection } from './bidi.ts';

/** Characters a subtitle line holds; 42 is what Netflix's and the BBC's guides come to for Latin script. */
const LINE_CHARACTERS = 42;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lengthOf = (text: string): number => [...text].length;

/**
 * A word's text without line breaks and control characters, in pieces that fit a line. A word longer than a line is
 * cut between graphemes, so that no letter loses its accent and no emoji its parts.
 */
export function subtitleText(text: string): string[] {
  const visible = withoutForcedDirection(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (visible === '') return [];
  if (lengthOf(visible) <= LINE_CHARACTERS) return [visible];
  const pieces: string[] = [];
  for (const { segment } of graphemes.segment(visible)) {
    const longer = (pieces.at(-1) ?? '') + segment;
    if (pieces.length > 0 && lengthOf(longer) <= LINE_CHARACTERS) pieces[pieces.length - 1] = longer;
    else pieces.push(...inLines(segment));
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** One letter can carry hundreds of combining marks; such a pile is cut like a long word. */
function inLines(segment: string): string[] {
  const characters = [...segment];
  return Array.from({ length: Math.ceil(characters.length / LINE_CHARACTERS) }, (_, at) =>
    characters.slice(at * LINE_CHARACTERS, (at + 1) * LINE_CHARACTERS).join(''),
  );
}

/** The words on one or two lines, the upper one not longer than need be; null when they do not fit. */
export function fittingLines(words: readonly string[]): string[] | null {
  const whole = words.join(' ');
  if (lengthOf(whole) <= LINE_CHARACTERS) return [whole];
  const breaks = words.slice(1).map((_, at) => {
    const lines = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    const [upper = 0, lower = 0] = lines.map(lengthOf);
    const afterPause = /[,;:.?!–—]$/u.test(words[at] ?? '');
    return {
      lines,
      fits: Math.max(upper, lower) <= LINE_CHARACTERS,
      ugliness: Math.abs(upper - lower) - (afterPause ? 12 : 0),
    };
  });
  const best = breaks.filter(({ fits }) => fits).sort((a, b) => a.ugliness - b.ugliness)[0];
  return best ? best.lines : null;
}

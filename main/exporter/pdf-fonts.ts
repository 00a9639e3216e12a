import { join } from 'node:path';
import { Font } from '@react-pdf/renderer';
import { PROGRAM_DIR } from '../folders.ts';

/** Fonts of one script each, by the name of their file. */
const SCRIPTS = [
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Ethiopic',
] as const;

/**
 * Noto Sans carries Latin, Greek and Cyrillic with tabular figures, its companions the scripts of South and South East
 * Asia and Ethiopia; DejaVu Sans carries Arabic, Hebrew, Armenian, Georgian, symbols and the older emoji; Droid Sans
 * Fallback Chinese and Japanese, Nanum Gothic Korean. Fonts are looked up in this order, character by character.
 */
const FILES: ReadonlyMap<string, string> = new Map([
  ['Noto Sans', 'NotoSans-Regular.ttf'],
  ...SCRIPTS.map((script) => [`Noto Sans ${script}`, `NotoSans${script}-Regular.ttf`] as const),
  ['DejaVu Sans', 'DejaVuSans.ttf'],
  ['Droid Sans Fallback', 'DroidSansFallbackFull.ttf'],
  ['Nanum Gothic Coding', 'NanumGothicCoding.ttf'],
]);

export const FONT_FAMILIES: readonly string[] = [...FILES.keys()];

const FONTS_DIR = join(PROGRAM_DIR, 'resources/fonts');

const PIECE = 24;

/** Words stay whole; what is longer than a word can be is cut so that it cannot run off the paper. */
function wordPieces(word: string): string[] {
  const characters = [...word];
  if (characters.length <= 2 * PIECE) return [word];
  return Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, at) =>
    characters.slice(at * PIECE, (at + 1) * PIECE).join(''),
  );
}

/** The part of a loaded font that is needed here; the engine's own types lead to a package without any. */
interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

const hasGlyphs = (font: unknown): font is Glyphs =>
  typeof font === 'object' &&
  font !== null &&
  'hasGlyphForCodePoint' in font &&
  typeof font.hasGlyphForCodePoint === 'function';

let loaded: Promise<(codePoint: number) => boolean> | null = null;

/** Registers and loads the fonts once; answers which characters they can show. */
export function loadFonts(): Promise<(codePoint: number) => boolean> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<(codePoint: number) => boolean> {
  for (const [family, file] of FILES) Font.register({ family, fontWeight: 400, src: join(FONTS_DIR, file) });
  Font.register({ family: 'Noto Sans', fontWeight: 700, src: join(FONTS_DIR, 'NotoSans-Bold.ttf') });
  Font.registerHyphenationCallback(wordPieces);
  await Promise.all(FONT_FAMILIES.map((fontFamily) => Font.load({ fontFamily, fontWeight: 400 })));
  const fonts = FONT_FAMILIES.map(
    (fontFamily): unknown => Font.getFont({ fontFamily, fontWeight: 400 })?.data,
  ).filter(hasGlyphs);
  return (codePoint) => fonts.some((font) => font.hasGlyphForCodePoint(codePoint));
}

/** What the picker offers and a drop accepts, by the file name's ending. */
export const AUDIO_ENDINGS = ['wav', 'mp3', 'm4a', 'flac', 'ogg', 'opus', 'webm', 'mp4'] as const;

/** Endings that people have on the same kinds of file. */
const ALSO_AUDIO = ['oga', 'aac', 'm4b', 'mov', 'mka', 'wave'];
/** Usually AAC inside, which no freely licensed decoder for the services reads; the browser's own does. */
const BROWSER_DECODED = ['m4a', 'mp4', 'aac', 'm4b', 'mov'];

const endingOf = (fileName: string): string => /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';

export type ImportKind = 'audio' | 'browser-audio' | 'transcript' | 'other';

export function kindOf(fileName: string): ImportKind {
  const ending = endingOf(fileName);
  if (BROWSER_DECODED.includes(ending)) return 'browser-audio';
  if (ALSO_AUDIO.includes(ending) || AUDIO_ENDINGS.some((known) => known === ending)) return 'audio';
  return ending === 'txt' ? 'transcript' : 'other';
}

/** A file name without its ending, as the title of a take. */
export const titleOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').trim() || fileName;

import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWords } from '../../core/sections/read.ts';
import { wordsFromText } from '../../core/text-words.ts';
import { SAMPLES_DIR } from '../../main/folders.ts';
import { Library } from '../../main/library/library.ts';
import { trainingAnswers } from '../../training/answers.ts';
import { openEmbed } from '../../training/embed.ts';
import { FRAMING } from './recorded-blocks.ts';

export const TAKES = 3;
/** The one with audio; it has not been analysed. */
export const SPOKEN_TAKE = '00000000-0000-4000-8000-000000000000';
export const AUDIO = 'd12.ogg';

let made: Promise<string> | null = null;

/** Puts a library with a spoken and two typed, reviewed takes into a folder. It is made once and then copied. */
export async function libraryWithTakes(folder: string): Promise<void> {
  made ??= make();
  cpSync(await made, folder, { recursive: true });
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'starling-drill-library-'));
  const library = new Library(folder);
  const embed = openEmbed();
  const answers = trainingAnswers().slice(0, TAKES - 1);
  const take = (at: number) => ({
    id: `00000000-0000-4000-8000-00000000000${at}`,
    ...FRAMING,
    recovered: false,
    problem: null,
    createdAt: `2026-01-0${at + 1}T10:00:00.000Z`,
    durationSec: 60,
    moments: [] as number[],
    retakeOf: null,
  });
  for (const [at, { sections }] of answers.entries()) {
    const { id } = library.save({ ...take(at + 1), origin: 'typed', status: 'ready', audioFile: null });
    const words = wordsFromText(sections.map(({ text }) => text).join(' '));
    library.saveTranscript(id, { words, peaks: [], decodeSec: 0, transcribeSec: 0 });
    library.saveReading(id, await readWords(words, embed));
  }
  const spoken = library.save({ ...take(0), origin: 'imported', status: 'saved', audioFile: AUDIO });
  copyFileSync(join(SAMPLES_DIR, AUDIO), library.audioPath(spoken) ?? '');
  library.close();
  return folder;
}

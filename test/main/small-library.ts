import { copyFileSync } from 'node:fs';
import { readWords } from '../../core/sections/read.ts';
import type { Embed } from '../../core/sections/embedding.ts';
import { Library } from '../../main/library/library.ts';
import type { StoredTake } from '../../main/library/take-folders.ts';
import { hostileWords } from '../core/hostile-words.ts';
import { sampleWords } from '../core/report-sample.ts';
import { openEmbed } from '../../training/embed.ts';
import { SAMPLE } from './command-line.ts';
import type { Word } from '../../core/take.ts';

const embed: Embed = openEmbed();

export const SPOKEN_ID = '00000000-0000-4000-8000-000000000001';
export const HOSTILE_ID = '00000000-0000-4000-8000-000000000002';
export const UNREAD_ID = '00000000-0000-4000-8000-000000000003';
export const HOSTILE_TITLE =
  '=HYPERLINK("https://owned.example","<script>owned</script>");+1\n@SUM(A1) \u202e🚀';

/** A library as it is after some practice: a spoken take with its audio, a hostile typed one, and one not analysed. */
export async function smallLibrary(folder: string): Promise<Library> {
  return filled(new Library(folder));
}

/** The same takes in a library that is open already. */
export async function filled(library: Library): Promise<Library> {
  const spoken = library.save(
    takeOf(SPOKEN_ID, 'The outage', { audioFile: 'd12 – ümlaut.ogg', moments: [3, 41.5] }),
  );
  copyFileSync(SAMPLE, library.audioPath(spoken) ?? '');
  await read(library, SPOKEN_ID, sampleWords);
  library.saveCorrections(SPOKEN_ID, [{ kind: 'word', word: 3, text: 'checkout' }]);
  library.save(takeOf(HOSTILE_ID, HOSTILE_TITLE, { origin: 'typed' }));
  await read(library, HOSTILE_ID, hostileWords);
  library.save(takeOf(UNREAD_ID, 'Not heard yet', { status: 'saved', durationSec: 0 }));
  return library;
}

async function read(library: Library, id: string, words: readonly Word[]): Promise<void> {
  library.saveTranscript(id, { words, peaks: [0, 0.5, 1], decodeSec: 0.1, transcribeSec: 1 });
  library.saveReading(id, await readWords(words, embed));
}

const takeOf = (id: string, title: string, change: Partial<StoredTake>): StoredTake => ({
  id,
  title,
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
  origin: 'imported',
  status: 'ready',
  recovered: false,
  problem: null,
  createdAt: `2026-01-0${id.at(-1)}T10:00:00.000Z`,
  durationSec: 100,
  audioFile: null,
  moments: [],
  retakeOf: null,
  ...change,
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { wordsFromText } from '../../core/text-words.ts';
import { LibraryLock } from '../../main/library/library-lock.ts';
import { Library } from '../../main/library/library.ts';
import type { StoredTake } from '../../main/library/take-folders.ts';
import { Refusal } from '../../main/refusal.ts';
import { scratch } from './command-line.ts';

const takeAt = (second: number, change: Partial<StoredTake> = {}): StoredTake => ({
  id: `00000000-0000-4000-8000-00000000000${second}`,
  title: `Take ${second}`,
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
  origin: 'recorded',
  status: 'saved',
  recovered: false,
  problem: null,
  createdAt: `2026-01-01T00:00:0${second}.000Z`,
  durationSec: 60,
  audioFile: 'recording.wav',
  moments: [],
  retakeOf: null,
  ...change,
});
const transcript = { words: wordsFromText('I fixed it'), peaks: [0, 0.5], decodeSec: 1, transcribeSec: 2 };

describe('the library', () => {
  test('holds what was saved, newest first, across starts', () => {
    using at = scratch();
    const first = new Library(at.path('library'));
    first.save(takeAt(1));
    first.save(takeAt(2, { lens: 'speed', problem: 'It breaks off.', audioFile: null }));
    first.saveTranscript(takeAt(1).id, transcript);
    first.saveSettings({ ...DEFAULT_SETTINGS, theme: 'dark' });
    first.close();
    const second = new Library(at.path('library'));
    expect(second.list()).toEqual([
      takeAt(2, { lens: 'speed', problem: 'It breaks off.', audioFile: null }),
      takeAt(1),
    ]);
    expect(second.transcript(takeAt(1).id)).toEqual(transcript);
    expect(second.transcript(takeAt(2).id)).toBeNull();
    expect(second.settings().theme).toBe('dark');
    expect(second.notice).toBeNull();
    second.close();
  });

  test('deletes the audio and all that was found in it with the take', () => {
    using at = scratch();
    const library = new Library(at.folder);
    const take = library.save(takeAt(1));
    const audio = library.audioPath(take) ?? '';
    writeFileSync(audio, 'sound');
    library.saveTranscript(take.id, transcript);
    library.remove(take.id);
    expect(existsSync(audio)).toBe(false);
    expect(readdirSync(at.path('takes'))).toEqual([]);
    expect(library.transcript(take.id)).toBeNull();
    expect(() => library.get(take.id)).toThrow(
      new Refusal('not-found', 'This take is no longer in the library.'),
    );
    library.close();
  });

  test('commits to disk with a write-ahead log and full sync', () => {
    using at = scratch();
    const library = new Library(at.folder);
    library.save(takeAt(1));
    // Read by another connection while ours is open, as after a crash.
    const reader = new Database(at.path('starling.db'), { readonly: true });
    expect(reader.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(reader.prepare('SELECT count(*) FROM takes').pluck().get()).toBe(1);
    reader.close();
    library.close();
  });

  test.each(['not a database at all, but long enough to be taken for one'.repeat(80), ''])(
    'sets a damaged database aside and lists the takes from their folders again',
    (content) => {
      using at = scratch();
      const first = new Library(at.folder);
      first.save(takeAt(1, { status: 'ready' }));
      first.close();
      writeFileSync(at.path('starling.db'), content);
      const second = new Library(at.folder);
      expect(second.list()).toEqual([takeAt(1)]);
      second.close();
    },
  );

  test('says that it set a damaged database aside, and where it is kept', () => {
    using at = scratch();
    at.file('starling.db', 'rubbish '.repeat(2000));
    const library = new Library(at.folder);
    const aside = readdirSync(at.folder).find((name) => name.startsWith('starling.db.damaged-')) ?? 'none';
    expect(library.notice).toContain(aside);
    library.close();
  });

  test('takes up the last backup, without the takes that were deleted and with those that came since', async () => {
    using at = scratch();
    const first = new Library(at.folder);
    for (const second of [1, 2]) first.save(takeAt(second));
    first.saveTranscript(takeAt(1).id, transcript);
    first.saveCorrections(takeAt(1).id, [{ kind: 'word', word: 0, text: 'We' }]);
    await first.backUp(0);
    first.remove(takeAt(2).id);
    first.save(takeAt(3));
    first.close();
    at.file('starling.db', 'rubbish '.repeat(2000));
    const second = new Library(at.folder);
    expect(second.notice).toMatch(/rebuilt from the takes themselves and its last backup/);
    expect(second.list().map(({ id }) => id)).toEqual([takeAt(3).id, takeAt(1).id]);
    expect(second.transcript(takeAt(1).id)).toEqual(transcript);
    expect(second.corrections(takeAt(1).id)).toHaveLength(1);
    second.close();
  });

  test('does without a backup that is damaged as well', async () => {
    using at = scratch();
    const first = new Library(at.folder);
    first.save(takeAt(1));
    await first.backUp(0);
    first.close();
    at.file('starling.db', 'rubbish '.repeat(2000));
    at.file('starling.db.backup', 'rubbish '.repeat(3000));
    const second = new Library(at.folder);
    expect(second.list()).toEqual([takeAt(1)]);
    second.close();
  });

  test('finds damage deep in the file after a crash', () => {
    using at = scratch();
    const first = new Library(at.folder);
    first.save(takeAt(1));
    for (let second = 2; second < 10; second++) {
      first.save(takeAt(second));
      first.saveTranscript(takeAt(second).id, {
        ...transcript,
        words: wordsFromText('I fixed it '.repeat(2000)),
      });
    }
    first.close();
    const bytes = readFileSync(at.path('starling.db'));
    bytes.fill(0xa5, bytes.length >> 1, (bytes.length >> 1) + 8192);
    at.file('starling.db', bytes);
    at.file('starling.db-wal', '');
    const second = new Library(at.folder);
    expect(second.notice).toMatch(/was damaged/);
    expect(second.list()).toHaveLength(9);
    second.close();
  });

  test("refuses a newer program's library untouched", () => {
    using at = scratch();
    const newer = new Database(at.path('starling.db'));
    newer.pragma('user_version = 99');
    newer.close();
    expect(() => new Library(at.folder)).toThrow(/written by a newer Starling .* Update Starling/);
    const still = new Database(at.path('starling.db'));
    expect(still.pragma('user_version', { simple: true })).toBe(99);
    still.close();
  });

  test('takes settings that cannot be read for none', () => {
    using at = scratch();
    new Library(at.path('library')).close();
    const database = new Database(at.path('library/starling.db'));
    database.prepare('INSERT INTO settings VALUES (1, ?)').run('{"theme":"dark",lens}');
    database.close();
    const library = new Library(at.path('library'));
    expect(library.settings()).toEqual(DEFAULT_SETTINGS);
    library.close();
  });

  test('tells whoever listens of every write', () => {
    using at = scratch();
    const library = new Library(at.path('library'));
    let told = 0;
    library.onChange(() => told++);
    library.save(takeAt(1));
    library.saveSettings(DEFAULT_SETTINGS);
    library.remove(takeAt(1).id);
    expect(told).toBe(3);
    expect(library.list(1)).toEqual([]);
    library.close();
  });

  test('belongs to one running program, and to the next when that one ends', () => {
    using at = scratch();
    const first = new LibraryLock(at.folder);
    expect(() => new LibraryLock(at.folder)).toThrow(/running with this library already/);
    first.release();
    new LibraryLock(at.folder).release();
  });

  test('says so when its folder cannot be made', () => {
    using at = scratch();
    const file = at.file('home', 'a file');
    expect(() => new Library(file)).toThrow(/could not create its library folder/);
  });
});

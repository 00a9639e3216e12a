import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { wordsFromText } from '../../core/text-words.ts';
import { Library } from '../../main/library/library.ts';
import { MIGRATIONS } from '../../main/library/migrations.ts';
import { scratch } from './command-line.ts';
import { smallLibrary, SPOKEN_ID } from './small-library.ts';

const transcriptOf = (text: string) => ({
  words: wordsFromText(text),
  peaks: [],
  decodeSec: 0,
  transcribeSec: 0,
});

describe('searching what was said', () => {
  test('finds the take in which every word was said, wherever in it, and shows the passage', async () => {
    using at = scratch();
    const library = await smallLibrary(at.folder);
    library.saveTranscript(
      SPOKEN_ID,
      transcriptOf('We lost orders. The café’s retry swallowed every timeout.'),
    );
    expect(library.search('TIMEOUT retry orders')).toEqual([
      { id: SPOKEN_ID, passage: 'We lost orders. The café’s retry swallowed every timeout.' },
    ]);
    expect(library.search('swall')).toMatchObject([{ id: SPOKEN_ID }]);
    expect(library.search('cafe')).toMatchObject([{ id: SPOKEN_ID }]);
    expect(library.search('orders elephants')).toEqual([]);
    library.close();
  });

  test('follows corrections, new transcripts and deletion', async () => {
    using at = scratch();
    const library = await smallLibrary(at.folder);
    library.saveTranscript(SPOKEN_ID, transcriptOf('The webbooks failed.'));
    library.saveCorrections(SPOKEN_ID, [{ kind: 'word', word: 1, text: 'webhooks' }]);
    expect([library.search('webhooks').length, library.search('webbooks').length]).toEqual([1, 0]);
    library.saveTranscript(SPOKEN_ID, transcriptOf('Something else.'));
    expect([library.search('webhooks').length, library.search('something').length]).toEqual([0, 1]);
    library.remove(SPOKEN_ID);
    expect(library.search('something')).toEqual([]);
    library.close();
  });

  test.each(['"', '*', 'a AND', 'NEAR(', '-orders', 'text:orders', "' OR 1=1 --", '()', '', '   ', '🚀'])(
    'takes %j as words or as nothing, never as a command',
    async (query) => {
      using at = scratch();
      const library = await smallLibrary(at.folder);
      expect(Array.isArray(library.search(query))).toBe(true);
      library.close();
    },
  );

  test('finds what was said before there was a search', async () => {
    using at = scratch();
    (await smallLibrary(at.folder)).close();
    const old = new Database(at.path('starling.db'));
    old.exec('DROP TABLE said');
    old.exec('DROP TRIGGER said_no_more');
    old.exec('ALTER TABLE takes DROP COLUMN retake_of');
    old.pragma(
      `user_version = ${MIGRATIONS.findIndex((step) => step.includes('CREATE VIRTUAL TABLE said'))}`,
    );
    old.close();
    const library = new Library(at.folder);
    expect(library.search('nothing-of-the-kind')).toEqual([]);
    const [first = ''] =
      library
        .transcript(SPOKEN_ID)
        ?.words.map(({ text }) => text)
        .filter((text) => /^\w{5,}$/.test(text)) ?? [];
    expect(library.search(first)).toContainEqual(expect.objectContaining({ id: SPOKEN_ID }));
    library.close();
  });
});

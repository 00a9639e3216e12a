import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { describe, expect, test } from 'vitest';
import { BundleImporter } from '../../main/bundle/bundle-importer.ts';
import { readBundle } from '../../main/bundle/read-bundle.ts';
import { writeBundle } from '../../main/bundle/write-bundle.ts';
import { filesOf, keptTake } from '../../main/library/kept-take.ts';
import { Library } from '../../main/library/library.ts';
import { scratch, starling } from './command-line.ts';
import { HOSTILE_ID, smallLibrary, SPOKEN_ID, UNREAD_ID } from './small-library.ts';

const COMMENT = {
  id: 'c1',
  at: 12,
  text: 'Say the number here.',
  by: 'Mentor',
  writtenAt: '2026-02-01T10:00:00.000Z',
};
const ANSWER = {
  id: randomUUID(),
  probe: 'motive',
  text: 'Because refunds were failing.',
  audioFile: 'probe-answer.wav',
  verdict: { probe: 'motive', strength: 'strong', confidence: 0.9, why: 'It names impact.', strong: '' },
  answeredAt: '2026-02-01T10:00:00.000Z',
} as const;

/** A library whose spoken take has a comment, a marked moment, a correction and a spoken answer. */
async function practised(folder: string): Promise<Library> {
  const library = await smallLibrary(folder);
  library.saveComments(SPOKEN_ID, [COMMENT]);
  writeFileSync(`${library.folders.pathOf(SPOKEN_ID)}/${ANSWER.audioFile}`, 'spoken');
  library.addProbeAnswer(SPOKEN_ID, ANSWER);
  return library;
}

async function bundled(
  library: Library,
  path: string,
  ids: readonly string[] | null = null,
): Promise<string> {
  await pipeline(await writeBundle(library, ids), createWriteStream(path));
  return path;
}

/** Everything there is to know about a library's takes, with the bytes of their files. */
const contents = (library: Library) =>
  library.list().map(({ id }) => {
    const kept = keptTake(library, id);
    const files = filesOf(kept).map((file) =>
      readFileSync(`${library.folders.pathOf(id)}/${file}`).toString('base64'),
    );
    return { kept, files };
  });

describe('a bundle of takes', () => {
  test('carries all of them to another machine, byte for byte, and twice is once', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const path = await bundled(here, at.path('all.starling'));
    const there = new Library(at.path('there'));
    expect(await readBundle(there, path)).toEqual({ added: 3, completed: 0, known: 0 });
    expect(contents(there)).toEqual(contents(here));
    expect(await readBundle(there, path)).toEqual({ added: 0, completed: 0, known: 3 });
    expect(contents(there)).toEqual(contents(here));
    expect(contents(await reopened(there, at.path('there')))).toEqual(contents(here));
    here.close();
  });

  test('holds the takes that were chosen and no other', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const path = await bundled(here, at.path('one.starling'), [HOSTILE_ID]);
    const there = new Library(at.path('there'));
    await readBundle(there, path);
    expect(there.list().map(({ id }) => id)).toEqual([HOSTILE_ID]);
    there.close();
    here.close();
  });

  test('adds comments and answers to a take that is here, and changes nothing else about it', async () => {
    using at = scratch();
    const here = await smallLibrary(at.path('here'));
    const path = await bundled(here, at.path('before.starling'));
    const there = new Library(at.path('there'));
    await readBundle(there, path);
    there.change(SPOKEN_ID, { title: 'My own name for it' });
    here.saveComments(SPOKEN_ID, [COMMENT]);
    writeFileSync(`${here.folders.pathOf(SPOKEN_ID)}/${ANSWER.audioFile}`, 'spoken');
    here.addProbeAnswer(SPOKEN_ID, ANSWER);
    const after = await bundled(here, at.path('after.starling'));
    expect(await readBundle(there, after)).toEqual({ added: 0, completed: 1, known: 2 });
    expect(there.get(SPOKEN_ID).title).toBe('My own name for it');
    expect(there.comments(SPOKEN_ID)).toEqual([COMMENT]);
    expect(there.probeAnswers(SPOKEN_ID)).toEqual([ANSWER]);
    expect(readFileSync(`${there.folders.pathOf(SPOKEN_ID)}/${ANSWER.audioFile}`, 'utf8')).toBe('spoken');
    there.close();
    here.close();
  });

  test('cut anywhere is refused in a sentence, and leaves no half of a take', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const whole = readFileSync(await bundled(here, at.path('all.starling')));
    here.close();
    for (const share of [0, 0.01, 0.3, 0.5, 0.9, 0.999]) {
      const there = new Library(at.path(`there-${share}`));
      const cut = at.path('cut.starling');
      writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
      await expect(readBundle(there, cut)).rejects.toThrow(/no bundle of Starling, or it is damaged/);
      expect(there.list()).toEqual([]);
      there.close();
    }
  });

  test('with a flipped bit in its audio is refused, and the take is not taken in', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const bytes = readFileSync(await bundled(here, at.path('one.starling'), [SPOKEN_ID]));
    here.close();
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(at.path('flipped.starling'), bytes);
    const there = new Library(at.path('there'));
    await expect(readBundle(there, at.path('flipped.starling'))).rejects.toThrow(/damaged/);
    expect(there.list()).toEqual([]);
    expect(existsSync(there.folders.pathOf(SPOKEN_ID))).toBe(false);
    there.close();
  });

  test.each(['../../../evil.wav', '..\\evil.wav', 'take.json', 'TAKE.JSON', '.hidden', 'c:evil'])(
    'whose audio is named %j writes nothing anywhere',
    async (audioFile) => {
      using at = scratch();
      const here = await practised(at.path('here'));
      const kept = keptTake(here, SPOKEN_ID);
      here.close();
      const path = at.path('hostile.starling');
      const zip = new ZipFile();
      zip.addBuffer(Buffer.from('{"format":"starling-bundle","version":1}'), 'starling-bundle.json');
      zip.addBuffer(
        Buffer.from(JSON.stringify({ ...kept, take: { ...kept.take, audioFile }, probeAnswers: [] })),
        `takes/${SPOKEN_ID}/take.json`,
      );
      if (!/take\.json|^\.\./.test(audioFile))
        zip.addBuffer(Buffer.from('evil'), `takes/${SPOKEN_ID}/${audioFile}`);
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(path));
      const there = new Library(at.path('there'));
      await expect(readBundle(there, path)).rejects.toThrow(/damaged/);
      expect(there.list()).toEqual([]);
      expect(readdirSync(at.folder).sort()).toEqual(['here', 'hostile.starling', 'there']);
      there.close();
    },
  );

  test('never takes the place of a recording that lies in the folder of its take', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const path = await bundled(here, at.path('all.starling'), [SPOKEN_ID]);
    const there = new Library(at.path('there'));
    const folder = there.folders.pathOf(SPOKEN_ID);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/recording.wav`, 'somebody spoke');
    await expect(readBundle(there, path)).rejects.toThrow();
    expect(readFileSync(`${folder}/recording.wav`, 'utf8')).toBe('somebody spoke');
    there.close();
    here.close();
  });

  test('of a newer kind asks for a newer Starling', async () => {
    using at = scratch();
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('{"format":"starling-bundle","version":2}'), 'starling-bundle.json');
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(at.path('newer.starling')));
    const there = new Library(at.path('there'));
    await expect(readBundle(there, at.path('newer.starling'))).rejects.toThrow(/Update Starling/);
    there.close();
  });

  test('is not written while the audio of a take is missing: the sentence names the take', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const gone = new Library(at.path('gone'));
    gone.save({ ...here.get(SPOKEN_ID), audioFile: 'gone.wav' });
    await expect(writeBundle(gone, null)).rejects.toThrow(
      /The audio of “The outage” is not in the library folder/,
    );
    gone.close();
    here.close();
  });

  test('comes from the window in parts, and nothing of it stays when it is given up', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    const bytes = readFileSync(await bundled(here, at.path('all.starling')));
    here.close();
    const there = new Library(at.path('there'));
    const importer = new BundleImporter(there, at.path('there'));
    const given = importer.begin().id;
    importer.append(given, 0, bytes.subarray(0, 1000));
    importer.discard(given);
    const { id } = importer.begin();
    for (let sequence = 0; sequence * 50_000 < bytes.length; sequence++)
      importer.append(id, sequence, bytes.subarray(sequence * 50_000, (sequence + 1) * 50_000));
    expect(await importer.finish(id)).toEqual({ added: 3, completed: 0, known: 0 });
    expect(readdirSync(at.path('there/arriving'))).toEqual([]);
    there.close();
  });
});

describe('bundles on the command line', () => {
  test('go from one library to another', async () => {
    using at = scratch();
    const here = await practised(at.path('here'));
    here.close();
    const written = await starling(['export', '--out', at.path('out')], { home: at.path('here') });
    expect(written.code).toBe(0);
    const [name = ''] = readdirSync(at.path('out'));
    expect(name).toMatch(/^starling-\d{4}-\d\d-\d\d\.starling$/);
    const home = at.path('there');
    const taken = await starling(['import', at.path(`out/${name}`), at.path('nothing.starling')], { home });
    expect(taken).toMatchObject({ code: 1, stdout: `${name}: 3 takes added.\n` });
    expect(taken.failures).toEqual(['nothing.starling: there is no such file.']);
    const again = await starling(['import', at.path(`out/${name}`)], { home });
    expect(again.stdout).toBe(`${name}: 3 takes already here, left as they are.\n`);
    const table = await starling(['takes'], { home });
    for (const id of [SPOKEN_ID, HOSTILE_ID, UNREAD_ID]) expect(table.stdout).toContain(id);
  });
});

describe('deleting everything', () => {
  test('leaves no word and no audio of the user behind, also not in copies of the database', async () => {
    using at = scratch();
    const home = at.path('home');
    const library = await practised(home);
    writeFileSync(`${home}/starling.db.before-version-5`, 'a word that was said');
    mkdirSync(`${home}/walkthroughs`);
    writeFileSync(`${home}/walkthroughs/mine.yaml`, 'id: mine');
    library.removeEverything();
    expect(library.list()).toEqual([]);
    library.close();
    expect(readdirSync(home, { recursive: true }).sort()).toEqual([
      'starling.db',
      'walkthroughs',
      'walkthroughs/mine.yaml',
    ]);
    const bytes = readFileSync(`${home}/starling.db`, 'latin1');
    for (const word of ['The outage', 'Say the number', 'checkout', 'owned'])
      expect(bytes).not.toContain(word);
  });
});

async function reopened(library: Library, folder: string): Promise<Library> {
  library.close();
  return Promise.resolve(new Library(folder));
}

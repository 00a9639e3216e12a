import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { WalkthroughShelf } from '../../main/walkthrough-shelf.ts';
import { loadWalkthroughs, walkthroughById } from '../../main/walkthroughs.ts';

let home: string;
let own: string;
let shelf: WalkthroughShelf;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'starling-shelf-'));
  own = join(home, 'walkthroughs');
  shelf = new WalkthroughShelf(WALKTHROUGHS_DIR, own);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const conflict = walkthroughById(loadWalkthroughs([WALKTHROUGHS_DIR]), 'conflict');
const quarrel: Walkthrough = { ...conflict, id: 'quarrel', title: 'A quarrel', question: 'Who was right?' };
const listed = (id: string) => shelf.list().find((each) => each.id === id);

describe('a walkthrough that the user writes', () => {
  test('is there at once, the user’s own, and the same after a restart', async () => {
    await shelf.save(quarrel);
    expect(listed('quarrel')).toEqual({ ...quarrel, own: true });
    expect(listed('conflict')?.own).toBe(false);
    expect(walkthroughById(loadWalkthroughs([own]), 'quarrel')).toEqual(quarrel);
  });

  test('takes the place of its earlier self in the file that this is in', async () => {
    await shelf.save(quarrel);
    const [file = ''] = readdirSync(own);
    rmSync(join(own, file));
    writeFileSync(join(own, 'mine.yml'), await shelf.file('quarrel').content.text());
    shelf = new WalkthroughShelf(WALKTHROUGHS_DIR, own);
    await shelf.save({ ...quarrel, title: 'Another quarrel' });
    expect(readdirSync(own)).toEqual(['mine.yml']);
    expect(listed('quarrel')?.title).toBe('Another quarrel');
  });

  test('overwrites no file that cannot be read', async () => {
    mkdirSync(own);
    writeFileSync(join(own, 'quarrel.yaml'), 'half a walkthrough: [');
    shelf = new WalkthroughShelf(WALKTHROUGHS_DIR, own);
    await shelf.save(quarrel);
    expect(readFileSync(join(own, 'quarrel.yaml'), 'utf8')).toBe('half a walkthrough: [');
    expect(listed('quarrel')?.title).toBe('A quarrel');
  });

  test('is refused in a sentence when its folder cannot be written', async () => {
    writeFileSync(own, 'not a folder');
    await expect(shelf.save(quarrel)).rejects.toThrow(/cannot be written into .*Check the folder/);
    expect(listed('quarrel')).toBeUndefined();
  });

  test('can be taken away; a shipped one stays, and one that had stepped back returns', async () => {
    await shelf.save({ ...conflict, title: 'My conflict' });
    expect(listed('conflict')).toMatchObject({ title: 'My conflict', own: true });
    shelf.remove('conflict');
    expect(listed('conflict')).toMatchObject({ title: conflict.title, own: false });
    expect(() => shelf.remove('conflict')).toThrow('This walkthrough came with Starling and stays.');
  });
});

describe('a walkthrough’s file', () => {
  const textOf = async (walkthrough: Walkthrough) => {
    await shelf.save(walkthrough);
    const { fileName, content } = shelf.file(walkthrough.id);
    shelf.remove(walkthrough.id);
    return { fileName, text: await content.text() };
  };

  test('is taken in elsewhere as it was, and once however often', async () => {
    const { fileName, text } = await textOf(quarrel);
    expect(fileName).toBe('A quarrel.yaml');
    expect(await shelf.import(text)).toBe('quarrel');
    expect(await shelf.import(text)).toBe('quarrel');
    expect(listed('quarrel')).toEqual({ ...quarrel, own: true });
    expect(readdirSync(own)).toHaveLength(1);
  });

  test('that is none is refused with where it is wrong', async () => {
    const { text } = await textOf(quarrel);
    await expect(shelf.import('title: Half')).rejects.toThrow(/no walkthrough .*schema: missing/);
    await expect(shelf.import(text.replace('title: A quarrel', 'title: ""'))).rejects.toThrow(
      /line 3, title: empty, expected text/,
    );
  });

  test('does not replace another of the same id', async () => {
    const { text } = await textOf({ ...quarrel, id: 'conflict' });
    await expect(shelf.import(text)).rejects.toThrow(/There is a walkthrough conflict already/);
    expect(listed('conflict')?.title).toBe(conflict.title);
  });
});

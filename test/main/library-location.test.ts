import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Library } from '../../main/library/library.ts';
import { moveLibrary } from '../../main/library/move-library.ts';
import { libraryDir, libraryMovesTo, moveIfScheduled, scheduleMove } from '../../main/library-location.ts';
import { scratch } from './command-line.ts';
import { smallLibrary, SPOKEN_ID } from './small-library.ts';

let at: ReturnType<typeof scratch>;
beforeEach(() => {
  at = scratch();
  vi.stubEnv('STARLING_HOME', '');
  vi.stubEnv('XDG_DATA_HOME', at.folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  at[Symbol.dispose]();
});

const usual = () => at.path('starling');

describe.runIf(process.platform === 'linux')('a library that is moved', () => {
  test('is in the new folder from the next start on, whole, and nowhere else', async () => {
    (await smallLibrary(usual())).close();
    const to = at.path('disk/Starling');
    await scheduleMove(to);
    expect(libraryMovesTo()).toBe(to);
    expect(libraryDir()).toBe(usual());
    expect(await moveIfScheduled()).toBeNull();
    expect(libraryDir()).toBe(to);
    expect(libraryMovesTo()).toBeNull();
    const library = new Library(to);
    expect(library.list()).toHaveLength(3);
    const audio = library.audioPath(library.get(SPOKEN_ID));
    expect(existsSync(audio ?? '')).toBe(true);
    expect(library.transcript(SPOKEN_ID)?.words.length).toBeGreaterThan(50);
    library.close();
    expect(readdirSync(usual())).toEqual(['location.json']);
    expect(readdirSync(to)).not.toContain('.starling-arriving');
  });

  test('can come back', async () => {
    (await smallLibrary(usual())).close();
    await scheduleMove(at.path('away'));
    await moveIfScheduled();
    rmSync(at.path('away/logs'), { recursive: true, force: true });
    await scheduleMove(at.path('home again'));
    expect(await moveIfScheduled()).toBeNull();
    expect(new Library(libraryDir()).list()).toHaveLength(3);
    expect(existsSync(at.path('away/starling.db'))).toBe(false);
  });

  test('stays where it is while another program has it open, and says so', async () => {
    const open = await smallLibrary(usual());
    await scheduleMove(at.path('away'));
    expect(await moveIfScheduled()).toMatch(/could not be moved .* Another Starling has the library open/);
    expect(libraryDir()).toBe(usual());
    expect(libraryMovesTo()).toBeNull();
    expect(existsSync(at.path('away'))).toBe(false);
    open.save({ ...open.get(SPOKEN_ID), title: 'Still writable' });
    open.close();
  });

  test('is whole in one of the two folders wherever the move is cut off', async () => {
    for (const cutAt of ['before the switch', 'after the switch'] as const) {
      const [from, to] = [at.path(`from ${cutAt}`), at.path(`to ${cutAt}`)];
      (await smallLibrary(from)).close();
      let switched = false;
      const cut = () => {
        switched = cutAt === 'after the switch';
        throw new Error('the power went');
      };
      await expect(moveLibrary(from, to, { keep: [], switchOver: cut })).rejects.toThrow();
      const whole = new Library(from);
      expect(whole.list()).toHaveLength(3);
      whole.close();
      expect(switched).toBe(cutAt === 'after the switch');
      // The next start goes on with it, into the folder where it has arrived already.
      await moveLibrary(from, to, { keep: [], switchOver: () => undefined });
      const moved = new Library(to);
      expect(moved.list()).toHaveLength(3);
      moved.close();
    }
  });

  test.each([
    ['relative/folder', /whole path/],
    ['/dev/null', /That is a file/],
  ])('does not go to %s', async (to, why) => {
    await expect(scheduleMove(to)).rejects.toThrow(why);
  });

  test('does not go into itself, around itself, or among other files', async () => {
    mkdirSync(usual(), { recursive: true });
    await expect(scheduleMove(join(usual(), 'inside'))).rejects.toThrow(/must not lie in the library/);
    await expect(scheduleMove(at.folder)).rejects.toThrow(/must not lie in the library/);
    mkdirSync(at.path('full'));
    at.file('full/letter.txt', 'mine');
    await expect(scheduleMove(at.path('full'))).rejects.toThrow(/something in that folder/);
    expect(readFileSync(at.path('full/letter.txt'), 'utf8')).toBe('mine');
    vi.stubEnv('STARLING_HOME', at.path('fixed'));
    await expect(scheduleMove(at.path('elsewhere'))).rejects.toThrow(/STARLING_HOME says/);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../main/library/library.ts';
import { MIGRATIONS } from '../../main/library/migrations.ts';
import { Recorder } from '../../main/recorder/recorder.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('moments marked for later', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'starling-moments-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('are none for the takes of a library from before there were any', () => {
    const old = new Database(join(home, 'starling.db'));
    old.exec(MIGRATIONS[0] ?? '');
    old.pragma('user_version = 1');
    old
      .prepare(
        `INSERT INTO takes VALUES (?, 'Old', 'w', 'speed', 'junior', 'typed', 'saved', 0, NULL, ?, 9, NULL)`,
      )
      .run(ID, '2026-01-02T03:04:05.000Z');
    old.close();
    const library = new Library(home);
    expect(library.get(ID)).toMatchObject({ title: 'Old', moments: [] });
    expect(library.change(ID, { moments: [1.5] }).moments).toEqual([1.5]);
    library.close();
  });

  it('outlive the program that recorded them, and the list of takes', () => {
    const library = new Library(home);
    const recorder = new Recorder(library);
    const framing = { title: 'T', walkthroughId: 'w', lens: 'speed', level: 'junior' } as const;
    const { id } = recorder.begin(framing, 8000);
    recorder.append(id, 0, new Uint8Array(32_000));
    recorder.markMoments(id, [0.25, 1.5]);
    library.close();
    rmSync(join(home, 'starling.db'));
    const again = new Library(home);
    expect(new Recorder(again).recover()).toMatchObject([{ id, recovered: true, moments: [0.25, 1.5] }]);
    again.close();
  });
});

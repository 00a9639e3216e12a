import type * as Fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../main/library/library.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import type { Framing } from '../../main/recorder/recorder.ts';
import { Refusal } from '../../main/refusal.ts';

/** Bytes that the disk still takes; every write is the real one until they are used up. */
const disk = vi.hoisted(() => ({ room: Infinity }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const full = (): Error => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const writeSync = (file: number, data: string | Uint8Array, ...at: (number | undefined)[]): number => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const [offset = 0, length = bytes.length - offset, position] = at;
    const overwrites = position !== undefined && position + length <= fs.fstatSync(file).size;
    if (!overwrites && disk.room === 0) throw full();
    const taken = overwrites ? length : Math.min(length, disk.room);
    if (!overwrites) disk.room -= taken;
    return fs.writeSync(file, bytes, offset, taken, position);
  };
  return { ...fs, writeSync };
});

const FRAMING: Framing = {
  title: 'An incident',
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
};
const RATE = 16_000;
const second = (value: number): Uint8Array => new Uint8Array(RATE * 2).fill(value);

describe('a disk that is full', () => {
  let home: string;
  let library: Library;
  let recorder: Recorder;
  beforeEach(() => {
    disk.room = Infinity;
    home = mkdtempSync(join(tmpdir(), 'starling-full-'));
    library = new Library(home);
    recorder = new Recorder(library);
  });
  afterEach(() => {
    disk.room = Infinity;
    recorder.close();
    library.close();
    rmSync(home, { recursive: true, force: true });
  });

  const refusalOf = (act: () => unknown): Refusal => {
    try {
      act();
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    throw new Error('nothing was refused');
  };
  const dataOf = (id: string): Buffer => {
    const path = library.audioPath(library.get(id));
    if (path === null) throw new Error('there is no audio');
    return readFileSync(path).subarray(44);
  };

  it('stops the recording with a sentence, and keeps what was on disk to the sample', () => {
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, second(1));
    disk.room = 1001;
    const refusal = refusalOf(() => recorder.append(id, 1, second(2)));
    expect(refusal.reason).toBe('storage');
    expect(refusal.message).toMatch(/disk is full.*Free some space.*intact/);
    expect(dataOf(id)).toEqual(Buffer.from(second(1)));
  });

  it('goes on with the very block that found no room, once there is some', () => {
    const { id } = recorder.begin(FRAMING, RATE);
    disk.room = 7;
    refusalOf(() => recorder.append(id, 0, second(1)));
    disk.room = Infinity;
    recorder.append(id, 0, second(1));
    recorder.append(id, 1, second(2));
    expect(recorder.finish(id).durationSec).toBe(2);
    expect(dataOf(id)).toEqual(Buffer.concat([second(1), second(2)]));
  });

  it('can finish again what it could not enter, and loses no audio meanwhile', () => {
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, second(3));
    disk.room = 0;
    expect(refusalOf(() => recorder.finish(id)).message).toMatch(/disk is full/);
    expect(dataOf(id)).toEqual(Buffer.from(second(3)));
    disk.room = Infinity;
    expect(recorder.finish(id)).toMatchObject({ status: 'saved', durationSec: 1 });
  });

  it('recovers it as a take at the next start when there was never room again', () => {
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, second(4));
    disk.room = 0;
    refusalOf(() => recorder.finish(id));
    disk.room = Infinity;
    expect(new Recorder(library).recover()).toMatchObject([
      { id, status: 'saved', recovered: true, durationSec: 1 },
    ]);
  });

  it('leaves nothing behind when it cannot begin', () => {
    disk.room = 0;
    expect(refusalOf(() => recorder.begin(FRAMING, RATE)).reason).toBe('storage');
    expect(library.list()).toEqual([]);
    disk.room = Infinity;
    expect(recorder.begin(FRAMING, RATE).id).toBeTruthy();
  });
});

describe('two windows', () => {
  it('cannot record at once: the second is told so, the first goes on', () => {
    const home = mkdtempSync(join(tmpdir(), 'starling-two-'));
    const library = new Library(home);
    const recorder = new Recorder(library);
    const first = recorder.begin(FRAMING, RATE);
    expect(() => recorder.begin(FRAMING, RATE)).toThrow(/Another window is recording/);
    recorder.append(first.id, 0, second(1));
    expect(recorder.finish(first.id).durationSec).toBe(1);
    expect(library.list()).toHaveLength(1);
    library.close();
    rmSync(home, { recursive: true, force: true });
  });
});

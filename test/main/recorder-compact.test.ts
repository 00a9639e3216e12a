import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audioOf } from '../../bench/audio-of.ts';
import { Library } from '../../main/library/library.ts';
import { CompactStorage } from '../../main/recorder/compact-storage.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import { scratch } from './command-line.ts';

const FRAMING = { title: 'T', walkthroughId: 'production-incident', lens: 'speed', level: 'junior' } as const;

/** A recording of three seconds, reviewed. */
function recorded(library: Library): string {
  const recorder = new Recorder(library);
  const { id } = recorder.begin(FRAMING, 48_000);
  const samples = Int16Array.from({ length: 144_001 }, (_, i) =>
    Math.round(9000 * Math.sin(i / 17) * Math.sin(i / 9000) + ((i * 7919) % 61)),
  );
  recorder.append(id, 0, new Uint8Array(samples.buffer));
  recorder.finish(id);
  library.change(id, { status: 'ready' });
  return id;
}
const pathOf = (library: Library, id: string) => library.audioPath(library.get(id)) ?? '';

describe('compact storage', () => {
  test('keeps a recording as FLAC from the next start on, and it sounds as before', async () => {
    using at = scratch();
    const library = new Library(at.folder);
    const id = recorded(library);
    const before = { audio: await audioOf(pathOf(library, id)), bytes: statSync(pathOf(library, id)).size };
    await new CompactStorage(library, () => false).compact();
    // Somebody may be listening to it now.
    expect(pathOf(library, id)).toMatch(/recording\.wav$/);
    expect(existsSync(pathOf(library, id))).toBe(true);
    new CompactStorage(library, () => false).swap();
    expect(pathOf(library, id)).toMatch(/recording\.flac$/);
    expect(readdirSync(library.folders.pathOf(id)).sort()).toEqual(['recording.flac', 'take.json']);
    const audio = await audioOf(pathOf(library, id));
    expect(audio).toHaveLength(before.audio.length);
    expect(Math.max(...audio.map((value, i) => Math.abs(value - (before.audio[i] ?? 9))))).toBeLessThan(1e-4);
    expect(statSync(pathOf(library, id)).size).toBeLessThan(before.bytes * 0.8);
    library.close();
  });

  test('leaves alone what is not reviewed yet, and what is no audio', async () => {
    using at = scratch();
    const library = new Library(at.folder);
    const saved = recorded(library);
    library.change(saved, { status: 'saved' });
    const broken = recorded(library);
    writeFileSync(pathOf(library, broken), 'no audio');
    await new CompactStorage(library, () => false).compact();
    await new CompactStorage(library, () => true).compact();
    new CompactStorage(library, () => false).swap();
    expect(pathOf(library, saved)).toMatch(/recording\.wav$/);
    expect(readFileSync(pathOf(library, broken), 'utf8')).toBe('no audio');
    expect(readdirSync(library.folders.pathOf(broken)).sort()).toEqual(['recording.wav', 'take.json']);
    library.close();
  });

  test('begins nothing while there is something more urgent', async () => {
    using at = scratch();
    const library = new Library(at.folder);
    const id = recorded(library);
    await new CompactStorage(library, () => true).compact();
    expect(readdirSync(library.folders.pathOf(id)).sort()).toEqual(['recording.wav', 'take.json']);
    library.close();
  });

  test('loses nothing when the program dies before, between and after its steps', async () => {
    using at = scratch();
    const library = new Library(at.folder);
    const id = recorded(library);
    const folder = library.folders.pathOf(id);
    // Half written: the part is no recording.
    writeFileSync(`${folder}/recording.flac.part`, 'half');
    new CompactStorage(library, () => false).swap();
    expect(pathOf(library, id)).toMatch(/recording\.wav$/);
    await new CompactStorage(library, () => false).compact();
    // Named compact in the library, but the long one is not deleted yet.
    library.change(id, { audioFile: 'recording.flac' });
    new CompactStorage(library, () => false).swap();
    expect(readdirSync(folder).sort()).toEqual(['recording.flac', 'take.json']);
    expect((await audioOf(pathOf(library, id))).length).toBeGreaterThan(47_000);
    library.close();
  });
});

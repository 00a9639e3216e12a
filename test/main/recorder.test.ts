import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Library } from '../../main/library/library.ts';
import { Importer } from '../../main/recorder/importer.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import type { Refusal } from '../../main/refusal.ts';
import { decodeFile } from '../../speech/decode/decode-file.ts';
import { scratch } from './command-line.ts';

const FRAMING = {
  title: 'A fault',
  walkthroughId: 'production-incident',
  lens: 'speed',
  level: 'junior',
} as const;
const RATE = 8000;

/** Half a second of a 16-bit tone. */
const block = (sequence: number) =>
  new Uint8Array(
    Int16Array.from({ length: RATE / 2 }, (_, i) => 9000 * Math.sin((i + sequence * RATE) / 5)).buffer,
  );

function opened() {
  const at = scratch();
  const library = new Library(at.folder);
  return {
    at,
    library,
    recorder: new Recorder(library),
    importer: new Importer(library),
    [Symbol.dispose]() {
      library.close();
      at[Symbol.dispose]();
    },
  };
}

const refused = (reason: string, message: RegExp) =>
  expect.objectContaining({ reason, message: expect.stringMatching(message) as string }) as Refusal;

describe('the recorder', () => {
  test('has every block on disk when its call returns, and a playable file when it is finished', async () => {
    using opening = opened();
    const { library, recorder } = opening;
    const { id } = recorder.begin(FRAMING, RATE);
    expect(library.get(id)).toMatchObject({ status: 'recording', origin: 'recorded', ...FRAMING });
    const path = library.audioPath(library.get(id)) ?? '';
    for (let sequence = 0; sequence < 3; sequence++) {
      recorder.append(id, sequence, block(sequence));
      expect(readFileSync(path).subarray(44 + sequence * RATE)).toEqual(Buffer.from(block(sequence)));
    }
    expect(recorder.finish(id)).toMatchObject({ status: 'saved', durationSec: 1.5, recovered: false });
    const decoded = await decodeFile(
      path,
      () => undefined,
      () => true,
    );
    expect(decoded).toMatchObject({ ok: true, value: { warning: null } });
    expect(decoded.ok && decoded.value.audio.length).toBe(1.5 * 16_000);
  });

  test('writes a block that is sent twice once, and refuses a gap and half a sample', () => {
    using opening = opened();
    const { recorder } = opening;
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, block(0));
    recorder.append(id, 0, block(0));
    const lost = refused('bad-input', /did not arrive/);
    expect(() => recorder.append(id, 2, block(2))).toThrow(lost);
    expect(() => recorder.append(id, 1, block(1).subarray(1))).toThrow(lost);
    recorder.append(id, 1, block(1));
    expect(recorder.finish(id).durationSec).toBe(1);
  });

  test('records one answer at a time', () => {
    using opening = opened();
    const { recorder, library } = opening;
    const { id } = recorder.begin(FRAMING, RATE);
    expect(() => recorder.begin(FRAMING, RATE)).toThrow(refused('busy', /Another window is recording/));
    expect(library.list()).toHaveLength(1);
    recorder.finish(id);
    expect(() => recorder.append(id, 1, block(1))).toThrow(refused('not-found', /not running any more/));
    recorder.begin(FRAMING, RATE);
    expect(library.list()).toHaveLength(2);
  });

  test('leaves nothing of a discarded recording', () => {
    using opening = opened();
    const { at, recorder, library } = opening;
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, block(0));
    recorder.discard(id);
    expect(library.list()).toEqual([]);
    expect(readdirSync(at.path('takes'))).toEqual([]);
  });

  test('restores at the next start a recording that was cut off at any byte', async () => {
    using opening = opened();
    const { at, library, recorder } = opening;
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, block(0));
    const path = library.audioPath(library.get(id)) ?? '';
    const whole = readFileSync(path);
    // The recorder is gone without a word, as after a power cut; its file ends wherever the disk had got to.
    for (const cut of [44 + RATE, 44 + RATE - 1, 44 + 4801, 44 + 4800]) {
      library.change(id, { status: 'recording', recovered: false });
      writeFileSync(path, whole);
      truncateSync(path, cut);
      const next = new Library(at.folder);
      const [restored] = new Recorder(next).recover();
      const samples = Math.floor((cut - 44) / 2);
      expect(restored).toMatchObject({ id, status: 'saved', recovered: true, durationSec: samples / RATE });
      const decoded = await decodeFile(
        path,
        () => undefined,
        () => true,
      );
      expect(decoded).toMatchObject({ ok: true, value: { warning: null } });
      expect(readFileSync(path).subarray(44)).toEqual(whole.subarray(44, 44 + samples * 2));
      next.close();
    }
  });

  test.each([0, 1, 43, 44, 45])('removes a recording of which only %i bytes reached the disk', (cut) => {
    using opening = opened();
    const { library, recorder } = opening;
    const { id } = recorder.begin(FRAMING, RATE);
    recorder.append(id, 0, block(0));
    const path = library.audioPath(library.get(id)) ?? '';
    truncateSync(path, cut);
    expect(new Recorder(library).recover()).toEqual([]);
    expect(library.list()).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });
});

describe('the importer', () => {
  test('keeps the file byte for byte, in parts that come in order, several at once', () => {
    using opening = opened();
    const { library, importer } = opening;
    const one = importer.begin(FRAMING, '../../etc/My Answer.MP3');
    const two = importer.begin(FRAMING, 'no extension');
    importer.append(one.id, 0, Buffer.from('first '));
    importer.append(two.id, 0, Buffer.from('other'));
    importer.append(one.id, 0, Buffer.from('first '));
    importer.append(one.id, 1, Buffer.from('second'));
    expect(library.list()).toEqual([]);
    const take = importer.finish(one.id);
    expect(take).toMatchObject({ origin: 'imported', status: 'saved', audioFile: 'My Answer.mp3' });
    expect(readFileSync(library.audioPath(take) ?? '', 'utf8')).toBe('first second');
    expect(importer.finish(two.id).audioFile).toBe('original');
    const three = importer.begin(FRAMING, 'take.json');
    importer.append(three.id, 0, Buffer.from('{}'));
    expect(importer.finish(three.id).audioFile).toBe('original');
  });

  test('refuses a gap, an empty file, and what is not running any more', () => {
    using opening = opened();
    const { at, importer, library } = opening;
    const { id } = importer.begin(FRAMING, 'a.wav');
    expect(() => importer.append(id, 1, Buffer.from('x'))).toThrow(refused('bad-input', /did not arrive/));
    expect(() => importer.finish(id)).toThrow(refused('bad-input', /is empty/));
    expect(() => importer.append(id, 0, Buffer.from('x'))).toThrow(refused('not-found', /not running/));
    expect(library.list()).toEqual([]);
    expect(readdirSync(at.path('takes'))).toEqual([]);
  });

  test('gives up what is still arriving when the program ends', () => {
    using opening = opened();
    const { at, importer } = opening;
    importer.append(importer.begin(FRAMING, 'a.wav').id, 0, Buffer.from('half'));
    importer.close();
    expect(readdirSync(at.path('takes'))).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GrowingWav, recoverWav } from '../../main/recorder/wav-file.ts';

const HEADER = 44;

/** A generator of numbers below `n` that repeats for a seed, so that a failure can be looked at again. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

describe('any prefix of any recording', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'starling-wav-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const record = (roll: (n: number) => number, sampleRate: number, finished: boolean): Buffer => {
    const path = join(home, `${sampleRate}-${roll(2 ** 30)}.wav`);
    const wav = new GrowingWav(path, sampleRate);
    for (let blocks = roll(5); blocks >= 0; blocks--) {
      wav.append(Buffer.from(Array.from({ length: 2 * roll(200) }, () => roll(256))));
    }
    // A recording that is cut off was not finished; one that is finished can still be cut later.
    const growing = readFileSync(path);
    wav.finish();
    return finished ? readFileSync(path) : growing;
  };

  it.each(Array.from({ length: 24 }, (_, seed) => seed + 1))(
    'recovers to its last whole sample (seed %i)',
    (seed) => {
      const roll = dice(seed);
      const sampleRate = [8000, 16_000, 44_100, 48_000, 96_000, 192_000][roll(6)] ?? 48_000;
      const whole = record(roll, sampleRate, seed % 2 === 0);
      const path = join(home, 'cut.wav');
      for (let length = 0; length <= whole.length; length += length < HEADER + 8 ? 1 : 1 + roll(40)) {
        writeFileSync(path, whole.subarray(0, length));
        const seconds = recoverWav(path);
        if (length < HEADER) {
          expect(seconds, `${length} bytes`).toBeNull();
          continue;
        }
        const bytes = length - HEADER - ((length - HEADER) % 2);
        const recovered = readFileSync(path);
        expect(seconds, `${length} bytes`).toBe(bytes / 2 / sampleRate);
        expect(recovered.subarray(HEADER)).toEqual(whole.subarray(HEADER, HEADER + bytes));
        expect(recovered.readUInt32LE(4)).toBe(HEADER - 8 + bytes);
        expect(recovered.readUInt32LE(24)).toBe(sampleRate);
        expect(recovered.readUInt32LE(40)).toBe(bytes);
        expect(recoverWav(path), 'recovering twice changes nothing').toBe(seconds);
        expect(readFileSync(path)).toEqual(recovered);
      }
    },
  );
});

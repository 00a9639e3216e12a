import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioOf } from '../../bench/audio-of.ts';
import type { Word } from '../../core/take.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../main/folders.ts';
import { newTake } from '../../main/recorder/recorder.ts';
import { splice } from '../../main/recorder/splice.ts';
import { GrowingWav } from '../../main/recorder/wav-file.ts';
import { Services } from '../../main/services.ts';
import { startSpeech } from '../../speech/start.ts';

const FRAMING = { walkthroughId: 'production-incident', lens: 'ownership', level: 'senior' } as const;
const OLD = '00000000-0000-4000-8000-00000000000a';
const RATE = 16_000;

const home = mkdtempSync(join(tmpdir(), 'starling-retakes-'));
let services: Services;
let piece: Uint8Array;

const open = () =>
  new Services({ libraryDir: home, speech: startSpeech({ modelsDir: MODELS_DIR }), door: 'web' });

const analysed = async (id: string): Promise<readonly Word[]> => {
  for await (const { stage } of services.analyst.watch(id)) if (stage === 'failed') break;
  return services.library.transcript(id)?.words ?? [];
};

/** Records the piece in place of some words of the old take. */
async function retake(firstWord: number, lastWord: number) {
  const { id } = services.beginRecording(FRAMING, RATE, { takeId: OLD, firstWord, lastWord });
  for (let at = 0, sequence = 0; at < piece.length; at += 16_000, sequence++)
    services.recorder.append(id, sequence, piece.subarray(at, at + 16_000));
  return { pieceId: id, take: await services.finishRecording(id) };
}

beforeAll(async () => {
  services = open();
  const old = services.library.save({
    ...newTake(OLD, { ...FRAMING, title: 'The outage' }),
    origin: 'imported',
    status: 'saved',
    audioFile: 'd02.ogg',
    moments: [1, 90],
  });
  copyFileSync(join(SAMPLES_DIR, 'd02.ogg'), services.library.audioPath(old) ?? '');
  services.analyst.start(OLD);
  await analysed(OLD);
  const spoken = await audioOf(join(SAMPLES_DIR, 'd12.ogg'));
  // Two seconds of silence before and after what is said, as people leave them.
  const samples = new Int16Array(12 * RATE);
  samples.set(
    Int16Array.from(spoken.subarray(0, 8 * RATE), (sample) => sample * 32_767),
    2 * RATE,
  );
  piece = new Uint8Array(samples.buffer);
}, 120_000);
afterAll(async () => {
  await services.close();
  rmSync(home, { recursive: true, force: true });
});

/** Without commas, which another neighbourhood may change. */
const textOf = (words: readonly Word[]) =>
  words.map(({ text }) => text.replace(/[.,]$/, '').toLowerCase()).join(' ');

/** Nor does a hesitation that is only just heard have to be heard again in another window. */
const firmly = (words: readonly Word[]) => words.filter(({ filler }) => !filler);

describe('a part that is recorded again', () => {
  it('stands in a new take in its place, and all around it is as it was', async () => {
    const before = services.library.transcript(OLD)?.words ?? [];
    const { pieceId, take } = await retake(40, 79);
    expect(services.library.has(pieceId)).toBe(false);
    expect(take).toMatchObject({ title: 'The outage', retakeOf: OLD, origin: 'imported' });
    const after = await analysed(take.id);
    expect(textOf(after.slice(0, 30))).toBe(textOf(before.slice(0, 30)));
    expect(textOf(firmly(after).slice(-30))).toBe(textOf(firmly(before).slice(-30)));
    expect(textOf(after)).toMatch(/software company|tickets/i);
    expect(textOf(after)).not.toContain(textOf(before.slice(45, 60)));
    // The two seconds of silence on either side are not in it.
    const cut = (before[79]?.end ?? 0) - (before[40]?.start ?? 0);
    expect(take.durationSec).toBeLessThan(services.library.get(OLD).durationSec - cut + 9.5);
    expect(take.moments[0]).toBe(1);
    expect(take.moments).toHaveLength(2);
  }, 120_000);

  it('leaves the old take, its audio and its words alone', () => {
    const old = services.library.get(OLD);
    expect(readFileSync(services.library.audioPath(old) ?? '')).toEqual(
      readFileSync(join(SAMPLES_DIR, 'd02.ogg')),
    );
    expect(old).toMatchObject({ status: 'ready', moments: [1, 90], retakeOf: null });
  });

  it('is a take of its own when the program dies before it is finished', async () => {
    const { id } = services.beginRecording(FRAMING, RATE, { takeId: OLD, firstWord: 0, lastWord: 9 });
    services.recorder.append(id, 0, piece.subarray(0, 64_000));
    await services.close();
    services = open();
    expect(services.library.get(id)).toMatchObject({
      title: 'The outage, a part again',
      durationSec: 2,
      retakeOf: null,
    });
  });

  it('is a take of its own, and says why, when the old audio cannot be read any more', async () => {
    const old = services.library.get(OLD);
    const path = services.library.audioPath(old) ?? '';
    const kept = readFileSync(path);
    writeFileSync(path, 'no audio at all');
    const { pieceId, take } = await retake(10, 20);
    writeFileSync(path, kept);
    expect(take).toMatchObject({ id: pieceId, status: 'failed' });
    expect(take.problem).toMatch(
      /^This part could not be put into “The outage”, so it is a take of its own\. .*\.$/,
    );
    expect(await audioOf(services.library.audioPath(take) ?? '')).toHaveLength(12 * RATE);
    expect(services.library.list().filter(({ retakeOf }) => retakeOf === OLD)).toHaveLength(1);
  });

  it('is refused before anything is recorded when the take has no such words', () => {
    const begin = () =>
      services.beginRecording(FRAMING, RATE, { takeId: OLD, firstWord: 9000, lastWord: 9001 });
    expect(begin).toThrow(/no such part to record again/);
    expect(services.recorder.recording).toBe(false);
  });
});

describe('joining two recordings', () => {
  const tone = (path: string, rate: number, seconds: number, value: number) => {
    const wav = new GrowingWav(path, rate);
    wav.append(new Uint8Array(new Int16Array(rate * seconds).fill(value).buffer));
    wav.finish();
    return path;
  };

  it('keeps every sample outside of the cut, and fades at the joints alone', async () => {
    const original = tone(join(home, 'original.wav'), 48_000, 3, 8000);
    const said = tone(join(home, 'piece.wav'), 44_100, 1, 16_000);
    const to = join(home, 'joined.wav');
    const { durationSec, pieceSec } = await splice({ original, piece: said, to }, { start: 1, end: 2 });
    expect(pieceSec).toBeCloseTo(1, 2);
    expect(durationSec).toBeCloseTo(3, 2);
    const bytes = readFileSync(to).subarray(44);
    const sampleAt = (sec: number) => bytes.readInt16LE(Math.round(sec * 48_000) * 2);
    for (const sec of [0, 0.5, 0.98, 2.02, 2.9]) expect(sampleAt(sec)).toBe(8000);
    expect(sampleAt(1.5)).toBeGreaterThan(15_900);
    expect(Math.abs(sampleAt(0.99998))).toBeLessThan(100);
  });

  it('puts a piece before the start and behind the end as well', async () => {
    const original = tone(join(home, 'a.wav'), 16_000, 1, 8000);
    const said = tone(join(home, 'b.wav'), 16_000, 1, 4000);
    for (const cut of [
      { start: 0, end: 0 },
      { start: 1, end: 1 },
    ]) {
      const to = join(home, `joined-${cut.start}.wav`);
      expect((await splice({ original, piece: said, to }, cut)).durationSec).toBeCloseTo(2, 3);
    }
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioOf } from '../../bench/audio-of.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../main/folders.ts';
import { GrowingWav } from '../../main/recorder/wav-file.ts';
import type { SpeechChannel } from '../../speech/channel.ts';
import { SpeechClient } from '../../speech/client.ts';
import { forkSpeech } from '../../speech/fork.ts';

const RATE = 48_000;
const folder = mkdtempSync(join(tmpdir(), 'starling-live-'));
const fork = forkSpeech(join(import.meta.dirname, '../../speech/process.ts'), MODELS_DIR);
let process: SpeechChannel | null = null;
const speech = new SpeechClient(() => (process = fork()));
const path = join(folder, 'take.wav');
let pcm = new Uint8Array(0);

/** The first 40 s of a sample as a microphone at 48 kHz gives them, also as the file the recorder would leave. */
beforeAll(async () => {
  const heard = (await audioOf(join(SAMPLES_DIR, 'd01.ogg'))).subarray(0, 40 * 16_000);
  const samples = Int16Array.from({ length: heard.length * 3 }, (_, i) => heard[Math.floor(i / 3)] * 32_767);
  pcm = new Uint8Array(samples.buffer);
  const wav = new GrowingWav(path, RATE);
  wav.append(pcm);
  wav.finish();
});

afterAll(async () => {
  await speech.close();
  rmSync(folder, { recursive: true });
});

function* blocks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a recording transcribed while it is made', () => {
  it('gives what its file gives, with captions on the way, however its blocks are cut', async () => {
    const fromFile = await speech.transcribe(path);
    let settledBeforeEnd = 0;
    const firstWindow = Promise.withResolvers<void>();
    const live = speech.live(RATE, ({ settled }) => {
      settledBeforeEnd = settled;
      if (settled > 0) firstWindow.resolve();
    });
    for (const block of blocks(pcm, 30_002)) live.push(block);
    await firstWindow.promise;
    live.finish();
    const fromLive = await live.result;
    if (!fromFile.ok || !fromLive.ok) throw new Error('no transcription');
    expect(settledBeforeEnd).toBeGreaterThan(20);
    expect(settledBeforeEnd).toBeLessThan(fromLive.value.words.length);
    expect(fromLive.value.words).toEqual(fromFile.value.words);
    expect(fromLive.value.peaks).toEqual(fromFile.value.peaks);
    expect(fromLive.value.durationSec).toBe(fromFile.value.durationSec);
  });

  it('gives the words of its last look when nothing was said after it, and they are those of its file', async () => {
    const silence = new Uint8Array(2 * RATE * 2);
    const spoken = pcm.subarray(0, 20 * RATE * 2);
    const path = join(folder, 'falls-silent.wav');
    const wav = new GrowingWav(path, RATE);
    for (const part of [spoken, silence]) wav.append(part);
    wav.finish();
    const fromFile = await speech.transcribe(path);
    const looked = Promise.withResolvers<null>();
    const live = speech.live(RATE, ({ words }) => {
      if ((words.at(-1)?.end ?? 0) > 17) looked.resolve(null);
    });
    for (const part of [spoken, silence]) live.push(part);
    await looked.promise;
    live.finish();
    const fromLive = await live.result;
    if (!fromFile.ok || !fromLive.ok) throw new Error('no transcription');
    expect(fromLive.value.words).toEqual(fromFile.value.words);
    expect(fromLive.value.words.length).toBeGreaterThan(20);
  });

  it('tells open words before any window is settled', async () => {
    const told = Promise.withResolvers<string>();
    const live = speech.live(RATE, ({ words, settled }) => {
      if (settled === 0 && words.length > 3) told.resolve(words.map(({ text }) => text).join(' '));
    });
    live.push(pcm.subarray(0, 8 * RATE * 2));
    expect((await told.promise).split(' ').length).toBeGreaterThan(3);
    live.cancel();
    expect(await live.result).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
  });

  it('says why a recording of nothing has no words', async () => {
    const live = speech.live(RATE, () => undefined);
    live.push(pcm.subarray(0, 200));
    live.finish();
    expect(await live.result).toMatchObject({ ok: false, failure: { reason: 'too-short' } });
  });

  it('fails when its process dies, and the file can be transcribed at once', async () => {
    const live = speech.live(RATE, () => undefined);
    live.push(pcm.subarray(0, 5 * RATE * 2));
    process?.kill();
    expect(await live.result).toMatchObject({ ok: false, failure: { reason: 'crashed' } });
    expect((await speech.transcribe(path)).ok).toBe(true);
  });
});

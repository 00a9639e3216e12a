import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../speech/decode/decode-file.ts';
import { clip, scratch } from '../main/command-line.ts';

const decode = (path: string) =>
  decodeFile(
    path,
    () => undefined,
    () => true,
  );

async function audioOf(path: string): Promise<Float32Array> {
  const decoded = await decode(path);
  if (!decoded.ok) throw new Error(decoded.failure.message);
  expect(decoded.value.warning).toBeNull();
  return decoded.value.audio;
}

const rms = (audio: Float32Array) => Math.sqrt(audio.reduce((sum, x) => sum + x * x, 0) / audio.length);

/** A float WAV file, mono. */
function floatWav(rate: number, samples: readonly number[]): Buffer {
  const file = Buffer.alloc(44 + samples.length * 4);
  file.write('RIFF');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(3, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 4, 28);
  file.writeUInt16LE(4, 32);
  file.writeUInt16LE(32, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 4, 40);
  for (const [i, sample] of samples.entries()) file.writeFloatLE(sample, 44 + i * 4);
  return file;
}

describe('decoding a file', () => {
  test.each(['clip-opus.ogg', 'clip-vorbis.ogg', 'clip.mp3', 'clip.webm', 'clip-opus.mp4'])(
    '%s is as long and as loud as the lossless clip',
    async (name) => {
      const lossless = await audioOf(clip('clip.flac'));
      const audio = await audioOf(clip(name));
      expect(Math.abs(audio.length - lossless.length) / 16_000).toBeLessThan(0.1);
      expect(rms(audio) / rms(lossless)).toBeGreaterThan(0.9);
      expect(rms(audio) / rms(lossless)).toBeLessThan(1.1);
    },
  );

  test('tells the format by content, whatever the name says', async () => {
    using at = scratch();
    const misnamed = at.file('really-flac.mp3', readFileSync(clip('clip.flac')));
    expect(await audioOf(misnamed)).toEqual(await audioOf(clip('clip.flac')));
  });

  test.each([8000, 11_025, 44_100, 48_000])('keeps a tone of 440 Hz at %i samples a second', async (rate) => {
    using at = scratch();
    const tone = Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * 440 * i) / rate) / 2);
    const audio = await audioOf(at.file('tone.wav', floatWav(rate, tone)));
    expect(Math.abs(audio.length - 16_000)).toBeLessThanOrEqual(1);
    for (let i = 1000; i < 15_000; i += 7) {
      expect(Math.abs(audio[i] - Math.sin((2 * Math.PI * 440 * i) / 16_000) / 2)).toBeLessThan(0.005);
    }
  });

  test('takes samples that are no numbers for silence', async () => {
    using at = scratch();
    const samples = Array.from({ length: 16_000 }, (_, i) => [0.25, NaN, Infinity, -Infinity][i % 4] ?? 0);
    const audio = await audioOf(at.file('wild.wav', floatWav(16_000, samples)));
    expect([...audio.subarray(0, 4)]).toEqual([0.25, 0, 0, 0]);
  });

  test.each([
    ['clip.mp3', 0.5],
    ['clip.flac', 0.5],
    ['clip-opus.ogg', 0.5],
    ['clip-vorbis.ogg', 0.6],
  ])('uses what there is of %s cut short, and says so', async (name, share) => {
    using at = scratch();
    const whole = readFileSync(clip(name));
    const decoded = await decode(at.file(name, whole.subarray(0, whole.length * share)));
    if (!decoded.ok) throw new Error(decoded.failure.message);
    expect(decoded.value.audio.length).toBeGreaterThan(16_000 / 4);
    expect(decoded.value.warning).toMatch(
      /^\S+ breaks off before its end; the \d+\.\d seconds that it holds were used\.$/,
    );
  });

  test.each([
    ['missing.wav', null, 'file-missing', /There is no file missing\.wav/],
    ['empty.wav', '', 'file-empty', /empty\.wav is empty/],
    [
      'notes.mp3',
      'Just some notes about audio.',
      'not-audio',
      /notes\.mp3 is not audio that Starling can read\. Use wav/,
    ],
    ['stub.wav', 'RIFF\0\0\0\0WAVE', 'not-audio', /stub\.wav breaks off before its audio begins/],
    ['stub.ogg', 'OggS\0\u0002 OpusHead', 'not-audio', /stub\.ogg .* Record or export it again/],
    ['short.wav', floatWav(16_000, Array<number>(1600).fill(0.1)), 'too-short', /lasts only 0\.10 seconds/],
    ['none.wav', floatWav(16_000, []), 'not-audio', /holds no audio that can be decoded/],
  ])('refuses %s in a clear sentence', async (name, content, reason, message) => {
    using at = scratch();
    const path = content === null ? at.path(name) : at.file(name, content);
    const decoded = await decode(path);
    expect(decoded).toMatchObject({ ok: false, failure: { reason } });
    expect(!decoded.ok && decoded.failure.message).toMatch(message);
  });

  test('says how much of a cut webm there is, and uses it', async () => {
    using at = scratch();
    const decoded = await decode(
      at.file('cut.webm', readFileSync(clip('clip-clusters.webm')).subarray(0, 7000)),
    );
    if (!decoded.ok) throw new Error(decoded.failure.message);
    expect(decoded.value.warning).toMatch(/^cut\.webm breaks off before its end; the 2\.\d seconds/);
  });

  // Its clusters are gone: a demuxer that looks for the next one must come to an end.
  test('refuses a webm without clusters, soon', { timeout: 5000 }, async () => {
    const decoded = await decode(clip('no-clusters.webm'));
    expect(!decoded.ok && decoded.failure.message).toMatch(/^no-clusters\.webm is damaged/);
  });

  test('refuses an mp4 that breaks off before its index, and a folder', async () => {
    using at = scratch();
    const half = readFileSync(clip('clip-opus.mp4')).subarray(0, 9000);
    expect(await decode(at.file('half.mp4', half))).toMatchObject({
      ok: false,
      failure: { reason: 'not-audio' },
    });
    mkdirSync(at.path('takes.wav'));
    expect(await decode(at.path('takes.wav'))).toMatchObject({
      ok: false,
      failure: { reason: 'file-unreadable', message: 'takes.wav is a folder. Name the audio files in it.' },
    });
  });

  test('needs ffmpeg for AAC, and says so where there is none', async () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      expect(await decode(clip('clip-aac.m4a'))).toMatchObject({
        ok: false,
        failure: {
          reason: 'unsupported-codec',
          message: expect.stringMatching(/Install ffmpeg, or save/) as string,
        },
      });
    } finally {
      process.env.PATH = path;
    }
  });

  test('stops between blocks when asked', async () => {
    const stopped = await decodeFile(
      clip('clip.flac'),
      () => undefined,
      () => false,
    );
    expect(stopped).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
  });
});

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { audioOfTake } from '../../main/coach/audio-of-take.ts';
import { writeFlac } from '../../main/exporter/flac.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { GrowingWav } from '../../main/recorder/wav-file.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';
import { decodeFile } from '../../speech/decode/decode-file.ts';
import { scratch } from './command-line.ts';
import { HOSTILE_ID, smallLibrary, SPOKEN_ID } from './small-library.ts';

const walkthroughs = loadWalkthroughs([WALKTHROUGHS_DIR]);
const probed = z.object({
  chapters: z.array(z.object({ start_time: z.coerce.number(), tags: z.object({ title: z.string() }) })),
  format: z.object({ duration: z.coerce.number() }),
});
let hasFfprobe = true;
beforeAll(() => {
  try {
    execFileSync('ffprobe', ['-version'], { stdio: 'ignore' });
  } catch {
    hasFfprobe = false;
  }
});

/** Two seconds and a bit of a recording as the recorder writes it, at a rate that is no multiple of anything. */
function recording(path: string): Int16Array {
  const samples = Int16Array.from({ length: 97_001 }, (_, i) =>
    i < 4 ? ([32_767, -32_768, 0, -1][i] ?? 0) : Math.round(12_000 * Math.sin(i / 9) + 300 * Math.sin(i * i)),
  );
  const wav = new GrowingWav(path, 44_100);
  wav.append(new Uint8Array(samples.buffer));
  wav.finish();
  return samples;
}

describe('FLAC', () => {
  test('holds a recording sample for sample, by the reckoning of ffmpeg', async (context) => {
    context.skip(!hasFfprobe, 'ffmpeg is not installed');
    using at = scratch();
    const samples = recording(at.path('take.wav'));
    const seconds = await writeFlac({ from: at.path('take.wav'), to: at.path('take.flac'), title: 'T' });
    expect(seconds).toBeCloseTo(samples.length / 44_100, 6);
    const raw = execFileSync('ffmpeg', ['-v', 'error', '-i', at.path('take.flac'), '-f', 's16le', '-']);
    expect(raw.equals(Buffer.from(samples.buffer))).toBe(true);
  });

  test('sounds to Starling as the recording did', async () => {
    using at = scratch();
    recording(at.path('take.wav'));
    await writeFlac({ from: at.path('take.wav'), to: at.path('take.flac'), title: 'T' });
    const [wav, flac] = await Promise.all(
      ['take.wav', 'take.flac'].map((name) =>
        decodeFile(
          at.path(name),
          () => undefined,
          () => true,
        ),
      ),
    );
    if (!wav?.ok || !flac?.ok) throw new Error('both can be decoded');
    const other = flac.value.audio;
    expect(other).toHaveLength(wav.value.audio.length);
    // The decoder's full scale is 32,767, not 32,768.
    expect(Math.max(...wav.value.audio.map((value, i) => Math.abs(value - (other[i] ?? 9))))).toBeLessThan(
      1e-4,
    );
  });

  test('of a take has its sections as chapters, by the reckoning of ffprobe', async (context) => {
    context.skip(!hasFfprobe, 'ffprobe is not installed');
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const { fileName, bytes } = await audioOfTake(library, walkthroughs, SPOKEN_ID, null);
    library.close();
    expect(fileName).toBe('The outage.flac');
    const path = at.file('take.flac', bytes);
    const json = execFileSync('ffprobe', [
      '-v',
      'error',
      '-of',
      'json',
      '-show_chapters',
      '-show_format',
      path,
    ]);
    const { chapters, format } = probed.parse(JSON.parse(json.toString()));
    expect(format.duration).toBeCloseTo(74.1, 0);
    expect(chapters[0]).toMatchObject({ start_time: 0 });
    expect(new Set(chapters.map(({ tags }) => tags.title)).size).toBeGreaterThan(2);
    expect(chapters.map(({ start_time }) => start_time)).toEqual(
      chapters.map(({ start_time }) => start_time).toSorted((a, b) => a - b),
    );
  });

  test('of one passage is as long as the passage with a breath around it', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const clip = { start: 10, end: 14, name: 'Vague ending' };
    const { fileName, bytes } = await audioOfTake(library, walkthroughs, SPOKEN_ID, clip);
    expect(fileName).toBe('The outage, Vague ending at 0.10.flac');
    const decoded = await decodeFile(
      at.file('clip.flac', bytes),
      () => undefined,
      () => true,
    );
    expect(decoded.ok && decoded.value.audio.length / 16_000).toBeCloseTo(4.8, 1);
    await expect(
      audioOfTake(library, walkthroughs, SPOKEN_ID, { start: 500, end: 501, name: 'x' }),
    ).rejects.toThrow('There is no audio in this stretch of the take.');
    await expect(audioOfTake(library, walkthroughs, HOSTILE_ID, null)).rejects.toThrow(/there is no audio/);
    library.close();
  });

  test('of a file that is no audio is refused, and leaves nothing behind', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    writeFileSync(library.audioPath(library.get(SPOKEN_ID)) ?? '', 'no audio at all');
    const before = readdirSync(tmpdir()).filter((name) => /^starling-.*\.flac$/.test(name));
    await expect(audioOfTake(library, walkthroughs, SPOKEN_ID, null)).rejects.toThrow(/is not audio/);
    expect(readdirSync(tmpdir()).filter((name) => /^starling-.*\.flac$/.test(name))).toEqual(before);
    library.close();
  });
});

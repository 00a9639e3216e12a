import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../main/library/library.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import { verdictOn } from '../../renderer/practise/studio/sound-check.ts';
import { CountingMicrophone, QUESTION, RATE, studioOn } from './studio-on-recorder.ts';

const tone = (peak: number) => ({
  samples: Float32Array.from({ length: RATE }, (_, i) => peak * Math.sin(i / 20)),
  sampleRate: RATE,
});

describe('the verdict on what was heard', () => {
  it.each([
    [0, 'silent'],
    [0.01, 'quiet'],
    [0.3, 'clear'],
  ] as const)('of a peak of %d is %s', (peak, verdict) => {
    expect(verdictOn(tone(peak))).toBe(verdict);
  });

  it('of sound that is cut off is clipping', () => {
    const { samples, sampleRate } = tone(1.4);
    expect(verdictOn({ samples: samples.map((s) => Math.max(-1, Math.min(1, s))), sampleRate })).toBe(
      'clipping',
    );
  });
});

describe('three seconds to hear oneself', () => {
  let home: string;
  let library: Library;
  let recorder: Recorder;
  let microphone: CountingMicrophone;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'starling-check-'));
    library = new Library(home);
    recorder = new Recorder(library);
    microphone = new CountingMicrophone();
  });
  afterEach(() => {
    recorder.close();
    library.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('are heard whole, and nothing of them is kept', async () => {
    const studio = studioOn(recorder, microphone, []);
    await studio.listen(null);
    const hearing = studio.hear(3);
    await microphone.speak(3.5);
    const sound = await hearing;
    expect(sound?.samples).toHaveLength(3 * RATE);
    expect(sound?.samples[RATE]).toBeCloseTo((RATE % 30_000) / 32_767);
    expect(library.list()).toEqual([]);
  });

  it('give way to a recording, which loses nothing by it', async () => {
    const studio = studioOn(recorder, microphone, []);
    await studio.listen(null);
    const hearing = studio.hear(3);
    await microphone.speak(1);
    await studio.start(QUESTION);
    expect(await hearing).toBeNull();
    await microphone.speak(1);
    expect(studio.elapsedSec).toBeCloseTo(1, 5);
    await studio.finish();
  });

  it('end when the microphone goes away, and are not begun without one', async () => {
    const studio = studioOn(recorder, microphone, []);
    expect(await studio.hear(3)).toBeNull();
    await studio.listen(null);
    const hearing = studio.hear(3);
    microphone.vanish();
    expect(await hearing).toBeNull();
  });
});

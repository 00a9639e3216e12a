import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Take } from '../../core/take.ts';
import { Library } from '../../main/library/library.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import type { Studio } from '../../renderer/practise/studio/studio.ts';
import { CountingMicrophone, QUESTION, studioOn } from './studio-on-recorder.ts';

describe('a countdown before the recording', () => {
  let home: string;
  let library: Library;
  let recorder: Recorder;
  let microphone: CountingMicrophone;
  let saved: Take[];
  let studio: Studio;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'starling-countdown-'));
    library = new Library(home);
    recorder = new Recorder(library);
    microphone = new CountingMicrophone();
    saved = [];
    studio = studioOn(recorder, microphone, saved);
  });
  afterEach(() => {
    recorder.close();
    library.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('counts down with the microphone open, and records nothing of what is said meanwhile', async () => {
    const counted: number[] = [];
    studio.subscribe(() => {
      const { phase } = studio.snapshot();
      if (phase.name === 'counting' && counted.at(-1) !== phase.leftSec) counted.push(phase.leftSec);
    });
    const started = studio.start({ ...QUESTION, countdownSec: 2 });
    await microphone.speak(0.2);
    expect(studio.snapshot().phase.name).toBe('counting');
    expect(microphone.listening).toBe(true);
    await started;
    await microphone.speak(0.5);
    expect(counted).toEqual([2, 1]);
    await studio.finish();
    expect(saved[0]?.durationSec).toBeCloseTo(0.5, 2);
  });

  it('goes back to the desk when the countdown is cancelled, and leaves no take', async () => {
    const started = studio.start({ ...QUESTION, countdownSec: 2 });
    await microphone.speak(0.1);
    studio.cancelCountdown();
    await started;
    expect(studio.snapshot()).toMatchObject({ phase: { name: 'idle', problem: null }, question: null });
    expect(library.list()).toEqual([]);
  });

  it('says so when the microphone goes away during the countdown', async () => {
    const started = studio.start({ ...QUESTION, countdownSec: 2 });
    await microphone.speak(0.1);
    microphone.vanish();
    await started;
    const { phase } = studio.snapshot();
    expect(phase.name === 'idle' && phase.problem).toContain('disconnected');
  });
});

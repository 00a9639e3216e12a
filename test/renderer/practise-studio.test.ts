import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Take } from '../../core/take.ts';
import { Library } from '../../main/library/library.ts';
import { takeOf } from '../../main/library/take-folders.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import { Refusal } from '../../main/refusal.ts';
import type { MicrophoneProblem } from '../../renderer/practise/capture/microphone-problem.ts';
import { Studio, UNDO_MS } from '../../renderer/practise/studio/studio.ts';
import { CountingMicrophone, NO_ANSWER, QUESTION, RATE, studioOn } from './studio-on-recorder.ts';
import type { RecorderCall } from './studio-on-recorder.ts';

describe('the studio, on the real recorder', () => {
  let home: string;
  let library: Library;
  let recorder: Recorder;
  let microphone: CountingMicrophone;
  let saved: Take[];
  /** Called before each call of the recorder; throws in its place. */
  let interfere: (call: RecorderCall) => void;
  let studio: Studio;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'starling-studio-'));
    library = new Library(home);
    recorder = new Recorder(library);
    microphone = new CountingMicrophone();
    saved = [];
    interfere = () => undefined;
    studio = studioOn(recorder, microphone, saved, (call) => interfere(call));
  });

  afterEach(() => {
    vi.useRealTimers();
    recorder.close();
    library.close();
    rmSync(home, { recursive: true, force: true });
  });

  const samplesOnDisk = (): number[] => {
    const [take] = library.list();
    const path = take && library.audioPath(take);
    if (!path) throw new Error('there is no audio');
    const bytes = readFileSync(path).subarray(44);
    return Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readInt16LE(i * 2));
  };
  const counted = (from: number, to: number): number[] =>
    Array.from({ length: (to - from) * RATE }, (_, i) => (from * RATE + i) % 30_000);
  const phase = (): string => studio.snapshot().phase.name;

  it('keeps an answer from the first sample to the last', async () => {
    await studio.start(QUESTION);
    expect(phase()).toBe('opening');
    await microphone.speak(1.5);
    expect(phase()).toBe('recording');
    expect(studio.elapsedSec).toBeCloseTo(1.5, 5);
    await studio.finish();
    expect(saved).toMatchObject([{ status: 'saved', durationSec: 1.5, lens: 'ownership', level: 'senior' }]);
    expect(samplesOnDisk()).toEqual(counted(0, 1.5));
    expect(phase()).toBe('idle');
  });

  it('loses no word to a slow start of the services', async () => {
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const begin = recorder.begin.bind(recorder);
    const slow = new Studio({
      openMicrophone: microphone.open,
      begin: async ({ sampleRate, ...framing }) => {
        await waiting;
        return begin({ ...framing, title: 'An incident' }, sampleRate);
      },
      append: async ({ id, sequence, pcm }) =>
        recorder.append(id, sequence, new Uint8Array(await pcm.arrayBuffer())),
      moments: async ({ id, moments }) => Promise.resolve(recorder.markMoments(id, moments)),
      finish: async ({ id }) => Promise.resolve(takeOf(recorder.finish(id))),
      discard: async ({ id }) => Promise.resolve(recorder.discard(id)),
      isTransient: () => false,
      sentenceFor: String,
      onSaved: (take) => saved.push(take),
    });
    await slow.start(QUESTION);
    await microphone.speak(1);
    answer();
    await slow.finish();
    expect(samplesOnDisk()).toEqual(counted(0, 1));
  });

  it('leaves out what is said in a pause', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    studio.pause();
    await microphone.speak(1);
    await studio.resume();
    await microphone.speak(1);
    await studio.finish();
    expect(samplesOnDisk()).toEqual([...counted(0, 1), ...counted(2, 3)]);
  });

  it('keeps what was said when the microphone vanishes, and goes on with the next one', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    microphone.vanish();
    expect(studio.snapshot().phase).toMatchObject({
      name: 'interrupted',
      problem: expect.stringMatching(/disconnected/) as string,
    });
    await studio.resume();
    await microphone.speak(1);
    await studio.finish();
    expect(samplesOnDisk()).toEqual(counted(0, 2));
  });

  it.each<[MicrophoneProblem, RegExp]>([
    ['denied', /may not use the microphone/],
    ['absent', /No microphone was found/],
    ['in-use', /Another program may be using it/],
  ])('says at once why there is no sound: %s', async (problem, sentence) => {
    microphone.problem = problem;
    await studio.start(QUESTION);
    expect(studio.snapshot().phase).toMatchObject({
      name: 'idle',
      problem: expect.stringMatching(sentence) as string,
    });
    expect(library.list()).toEqual([]);
  });

  it('says so when a microphone opens and gives nothing', async () => {
    vi.useFakeTimers();
    await studio.start(QUESTION);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(studio.snapshot().phase).toMatchObject({
      name: 'idle',
      problem: expect.stringMatching(/muted/) as string,
    });
    expect(microphone.listening).toBe(false);
  });

  it('does not begin a second recording beside another window’s', async () => {
    recorder.begin({ ...QUESTION.framing, title: 'Another' }, RATE);
    await studio.start(QUESTION);
    await microphone.speak(0.5);
    expect(studio.snapshot().phase).toMatchObject({
      name: 'idle',
      problem: expect.stringMatching(/Another window is recording/) as string,
    });
  });

  it('stops on a full disk with everything up to there intact, and finishes it', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    interfere = (call) => {
      if (call === 'append') throw new Refusal('storage', 'The disk is full.');
    };
    await microphone.speak(1);
    expect(studio.snapshot().phase).toEqual({ name: 'refused', problem: 'The disk is full.' });
    await studio.finish();
    expect(saved).toHaveLength(1);
    const kept = samplesOnDisk();
    expect(kept.length).toBeGreaterThanOrEqual(0.7 * RATE);
    expect(kept).toEqual(counted(0, 2).slice(0, kept.length));
  });

  it('keeps everything when the last answer is missing, until it can be saved', async () => {
    await studio.start(QUESTION);
    await microphone.speak(0.6);
    interfere = (call) => {
      if (call === 'finish') throw NO_ANSWER;
    };
    await studio.finish();
    expect(studio.snapshot().phase).toEqual({ name: 'unsaved', problem: 'Starling does not answer.' });
    interfere = () => undefined;
    await studio.finish();
    expect(samplesOnDisk()).toEqual(counted(0, 0.6));
    expect(saved).toHaveLength(1);
  });

  it('gives a discarded recording back for a while', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    studio.discard();
    await microphone.speak(0.5);
    studio.undoDiscard();
    expect(phase()).toBe('paused');
    await studio.finish();
    expect(samplesOnDisk()).toEqual(counted(0, 1));
  });

  it('removes a discarded recording with its audio once that time is over', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    vi.useFakeTimers();
    studio.discard();
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(phase()).toBe('idle');
    expect(library.list()).toEqual([]);
  });

  it('begins the same answer anew', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    studio.mark('action');
    await studio.restart();
    await microphone.speak(0.5);
    expect(studio.snapshot().marks).toEqual([{ section: 'situation', atSec: 0 }]);
    await studio.finish();
    expect(library.list()).toHaveLength(1);
    expect(samplesOnDisk()).toEqual(counted(1, 1.5));
  });

  it('keeps the moments marked for later with the take, before it is finished', async () => {
    await studio.start(QUESTION);
    await microphone.speak(0.5);
    studio.markMoment();
    await microphone.speak(0.5);
    studio.markMoment();
    await vi.waitFor(() => expect(library.list()).toMatchObject([{ moments: [0.5, 1] }]));
    await studio.finish();
    expect(saved).toMatchObject([{ moments: [0.5, 1] }]);
  });

  it('keeps a mark that found nobody listening at the end, and the audio in any case', async () => {
    await studio.start(QUESTION);
    await microphone.speak(0.5);
    let failures = 1;
    interfere = (call) => {
      if (call === 'moments' && failures-- > 0) throw NO_ANSWER;
    };
    studio.markMoment();
    await microphone.speak(0.5);
    await studio.finish();
    expect(saved).toMatchObject([{ durationSec: 1, moments: [0.5] }]);
  });

  it('saves what is on disk when the window is closed', async () => {
    await studio.start(QUESTION);
    await microphone.speak(1);
    studio.leave();
    await vi.waitFor(() => expect(library.list()).toMatchObject([{ status: 'saved' }]));
    expect(samplesOnDisk().length).toBeGreaterThanOrEqual(0.7 * RATE);
  });
});

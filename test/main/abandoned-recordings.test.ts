import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MODELS_DIR } from '../../main/folders.ts';
import { Services } from '../../main/services.ts';
import { startSpeech } from '../../speech/start.ts';
import { scratch } from './command-line.ts';

const FRAMING = { walkthroughId: 'production-incident', lens: 'ownership', level: 'senior' } as const;
const RATE = 16_000;
const SECOND = new Uint8Array(RATE * 2).fill(7);

let at: ReturnType<typeof scratch>;
let services: Services;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  at = scratch();
  const speech = startSpeech({ modelsDir: MODELS_DIR });
  services = new Services({ libraryDir: at.path('library'), speech, door: 'web' });
});
afterEach(async () => {
  await services.close();
  at[Symbol.dispose]();
  vi.useRealTimers();
});

/** Begins a recording and speaks for three seconds. */
function recordThreeSeconds(): string {
  const { id } = services.beginRecording(FRAMING, RATE);
  for (let sequence = 0; sequence < 3; sequence++) services.recorder.append(id, sequence, SECOND);
  return id;
}

describe('a recording whose window is gone', () => {
  it('becomes a take with all that was spoken, and is told of', async () => {
    const id = recordThreeSeconds();
    vi.advanceTimersByTime(7_000);
    expect(services.library.get(id)).toMatchObject({ recovered: true, durationSec: 3 });
    expect(services.library.get(id).status).not.toBe('recording');
    const audio = readFileSync(join(services.library.folders.pathOf(id), 'recording.wav')).subarray(44);
    expect(audio.equals(Buffer.alloc(3 * SECOND.length, 7))).toBe(true);
    await vi.waitFor(() =>
      expect(services.info.notices).toEqual([expect.stringMatching(/was closed all at once. The 3 seconds/)]),
    );
  });

  it('is in nobody’s way: the next one may begin', () => {
    const id = recordThreeSeconds();
    expect(() => services.beginRecording(FRAMING, RATE)).toThrow(/Another window is recording/);
    vi.advanceTimersByTime(7_000);
    const next = services.beginRecording(FRAMING, RATE);
    expect(next.id).not.toBe(id);
    services.recorder.discard(next.id);
  });
});

describe('a recording that a window holds', () => {
  it('goes on after a long pause', async () => {
    const id = recordThreeSeconds();
    const leaving = new AbortController();
    const captions = services.listener.watch(id, leaving.signal);
    await captions.next();
    vi.advanceTimersByTime(20 * 60_000);
    services.recorder.append(id, 3, SECOND);
    expect(services.library.get(id).status).toBe('recording');
    // The window goes now.
    leaving.abort();
    while (!(await captions.next()).done);
    vi.advanceTimersByTime(7_000);
    expect(services.library.get(id)).toMatchObject({ recovered: true, durationSec: 4 });
  });

  it('goes on without its captions as long as samples come', () => {
    const id = recordThreeSeconds();
    for (let sequence = 3; sequence < 30; sequence++) {
      vi.advanceTimersByTime(1_000);
      services.recorder.append(id, sequence, SECOND);
    }
    expect(services.library.get(id).status).toBe('recording');
    services.recorder.discard(id);
  });
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioOf } from '../../../bench/audio-of.ts';
import { loadFrontEnd } from '../../../speech/front-end/front-end.ts';
import type { FrontEnd } from '../../../speech/front-end/front-end.ts';
import { VAD_FRAME } from '../../../speech/vad/silero.ts';
import { VoiceActivity } from '../../../speech/vad/voice-activity.ts';
import { WindowsAhead } from '../../../speech/windows-ahead.ts';

const ROOT = join(import.meta.dirname, '../../..');

let frontEnd: FrontEnd;
let audio: Float32Array;

beforeAll(async () => {
  // Not a whole number of frames.
  audio = (await audioOf(join(ROOT, 'resources/samples/d12.ogg'))).subarray(0, 12 * 16_000 + 100);
  frontEnd = await loadFrontEnd({
    vad: join(ROOT, 'resources/models/silero-vad/silero_vad_v6.onnx'),
    whisper: join(ROOT, 'resources/models/whisper-tiny.en'),
  });
});
afterAll(() => frontEnd.release());

describe('voice activity', () => {
  it('hears every frame once, whoever asks at the same time and in whatever parts', async () => {
    const alone = new VoiceActivity(frontEnd.gate());
    await alone.hear(() => audio, true);
    const shared = new VoiceActivity(frontEnd.gate());
    await Promise.all([
      shared.hear(() => audio.subarray(0, 50_000), false),
      shared.hear(() => audio, false, 10 * VAD_FRAME),
      shared.hear(() => audio, true),
      shared.hear(() => audio, true),
    ]);
    expect(shared.heard).toBe(Math.ceil(audio.length / VAD_FRAME) * VAD_FRAME);
    expect(shared.heard).toBe(alone.heard);
    expect(shared.window('next', 0, audio.length)).toEqual(alone.window('next', 0, audio.length));
  });
});

describe('the windows of a whole recording', () => {
  it('are not looked for any longer once nobody wants them', async () => {
    let looks = 0;
    const gate = frontEnd.gate();
    const counting: FrontEnd = {
      ...frontEnd,
      gate: () => ({
        ...gate,
        next: (samples) => {
          looks++;
          return gate.next(samples);
        },
      }),
    };
    const silence = new Float32Array(10 * 60 * 16_000);
    const windows = new WindowsAhead(silence, counting, {
      keepGoing: () => looks < 2,
      onSilence: () => undefined,
    });
    expect(await windows.next(0)).toBeNull();
    expect(looks).toBe(2);
  });

  it('tell how far it is silent, while there is no window to come forward by', async () => {
    const silentSec = 150;
    const spoken = new Float32Array(silentSec * 16_000 + audio.length);
    spoken.set(audio, silentSec * 16_000);
    const silentUntil: number[] = [];
    const windows = new WindowsAhead(spoken, frontEnd, {
      keepGoing: () => true,
      onSilence: (until) => silentUntil.push(until / 16_000),
    });
    const first = await windows.next(0);
    windows.end();
    expect(first?.window.start).toBeGreaterThan((silentSec - 1) * 16_000);
    expect(silentUntil.length).toBeGreaterThan(2);
    expect(silentUntil).toEqual(silentUntil.toSorted((a, b) => a - b));
    expect(Math.max(...silentUntil)).toBeLessThan(silentSec);
  });
});

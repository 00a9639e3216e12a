import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audioOf } from '../../../bench/audio-of.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../../main/folders.ts';
import { MODEL_PATHS } from '../../../speech/models.ts';
import { SileroVad, VAD_FRAME } from '../../../speech/vad/silero.ts';

const vad = await SileroVad.load(join(MODELS_DIR, MODEL_PATHS.voiceActivity));
const audio = (await audioOf(join(SAMPLES_DIR, 'd02.ogg'))).subarray(0, 25 * 16_000);

describe('the probabilities of speech', () => {
  it('are the same whether frames are heard one by one or all at once, beyond what one run takes', async () => {
    const atOnce = await vad.gate().next(audio);
    const gate = vad.gate();
    const oneByOne: number[] = [];
    for (let at = 0; at < audio.length; at += VAD_FRAME)
      oneByOne.push(...(await gate.next(audio.subarray(at, at + VAD_FRAME))));
    expect(atOnce).toHaveLength(Math.ceil(audio.length / VAD_FRAME));
    atOnce.forEach((probability, frame) => expect(probability).toBeCloseTo(oneByOne[frame], 5));
  });

  it('are high where the sample speaks and low in silence', async () => {
    const spoken = await vad.gate().next(audio);
    const silent = await vad.gate().next(new Float32Array(10 * 16_000));
    expect(spoken.filter((probability) => probability > 0.5).length).toBeGreaterThan(spoken.length / 2);
    expect(Math.max(...silent)).toBeLessThan(0.3);
  });

  it('are none of no samples', async () => {
    expect(await vad.gate().next(new Float32Array(0))).toEqual([]);
  });
});

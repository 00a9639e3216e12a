// What the speaker sees of their sections while they speak: the listener on the real speech process.
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { audioOf, pcmOf } from '../../bench/audio-of.ts';
import type { Captions } from '../../core/live-captions.ts';
import type { Embed } from '../../core/sections/embedding.ts';
import { Listener } from '../../main/coach/listener.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../main/folders.ts';
import { startSpeech } from '../../speech/start.ts';

const RATE = 16_000;
const speech = startSpeech({ modelsDir: MODELS_DIR });
const embed: Embed = async (texts) => {
  const embedded = await speech.embed(texts);
  if (!embedded.ok) throw new Error(embedded.failure.message);
  return embedded.value;
};

afterAll(() => speech.close());

const pcmOfSample = async (name: string) => pcmOf(await audioOf(join(SAMPLES_DIR, name)));

test('sections are told from the words while the recording goes on, in the order in which they are spoken', async () => {
  const listener = new Listener(speech, embed);
  const pcm = await pcmOfSample('d12.ogg');
  listener.begin('a', RATE);
  const watching = listener.watch('a');
  let last: Captions | undefined;
  const told = (async () => {
    for await (const captions of watching) {
      last = captions;
      if (captions.sections.some(({ section }) => section === 'action')) return;
    }
  })();
  for (let at = 0; at < pcm.length; at += RATE) {
    listener.hear('a', pcm.subarray(at, at + RATE));
    // Faster than it was spoken; the windows are cut and read in between.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await told;
  listener.drop('a');
  const starts = last?.sections.map(({ atSec }) => atSec) ?? [];
  expect(last?.sections[0]?.section).toBe('situation');
  expect(last?.sections.map(({ section }) => section)).toContain('action');
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
}, 120_000);

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioOf } from '../../../bench/audio-of.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../../main/folders.ts';
import { MODEL_PATHS } from '../../../speech/models.ts';
import { WindowDecoder } from '../../../speech/whisper/decode-window.ts';
import type { HeardWindow } from '../../../speech/whisper/decoder.ts';
import { Encoder } from '../../../speech/whisper/encoder.ts';
import { loadWhisper } from '../../../speech/whisper/model.ts';
import type { WhisperModel } from '../../../speech/whisper/model.ts';

const WHISPER = join(MODELS_DIR, MODEL_PATHS.whisper);
/** Samples from pause to pause, in which Whisper, left to itself, takes the last sentence for one that goes on after it. */
const WINDOW = { start: 450_432, end: 884_864 };
const LAST_WORDS = /right next to slow responses/;

let model: WhisperModel;
let heard: HeardWindow;

beforeAll(async () => {
  const audio = await audioOf(join(SAMPLES_DIR, 'd01.ogg'));
  const encoder = await Encoder.load(WHISPER, 2);
  model = await loadWhisper(WHISPER);
  heard = await model.hear(await encoder.encode(audio.subarray(WINDOW.start, WINDOW.end)));
  await encoder.release();
});
afterAll(() => model.release());

describe('a window that was cut at a pause', () => {
  const decoded = (speechSec: number) => new WindowDecoder(model).decode({ heard, speechSec }, () => true);

  it('is written to its end, and not left to the next one from its last sentence on', async () => {
    const { tokens, open, writtenUntil } = await decoded((WINDOW.end - WINDOW.start) / 16_000);
    expect(open).toBe(false);
    expect(writtenUntil).toBeGreaterThan(26);
    expect(model.textOf(tokens)).toMatch(LAST_WORDS);
  });

  it('is left where nobody speaks any more', async () => {
    const { tokens, open } = await decoded(10);
    expect(open).toBe(true);
    expect(model.textOf(tokens)).not.toMatch(LAST_WORDS);
  });

  it('gives the logits of its last token alone', async () => {
    const step = heard.begin();
    const { size } = model.vocabulary;
    expect([heard.logits.length, (await step(model.vocabulary.firstTimestamp)).length]).toEqual([size, size]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioOf } from '../../../bench/audio-of.ts';
import type { FrontEnd } from '../../../speech/front-end/front-end.ts';
import { startFrontEnd } from '../../../speech/front-end/threaded-front-end.ts';
import { WindowDecoder } from '../../../speech/whisper/decode-window.ts';
import { loadWhisper } from '../../../speech/whisper/model.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WHISPER = join(ROOT, 'resources/models/whisper-tiny.en');
const FILES = { vad: join(ROOT, 'resources/models/silero-vad/silero_vad_v6.onnx'), whisper: WHISPER };
const ENTRY = pathToFileURL(join(ROOT, 'speech/process.ts'));

let audio: Float32Array;
let threaded: FrontEnd;
let here: FrontEnd;

beforeAll(async () => {
  audio = (await audioOf(join(ROOT, 'resources/samples/d12.ogg'))).subarray(0, 10 * 16_000);
  [threaded, here] = await Promise.all([startFrontEnd(ENTRY, FILES), startFrontEnd(null, FILES)]);
});
afterAll(async () => {
  await Promise.all([threaded.release(), here.release()]);
});

describe('the front end in a thread of its own', () => {
  it('hears what it hears in the caller’s thread', async () => {
    const [far, near] = await Promise.all([threaded.encode(audio), here.encode(audio)]);
    expect(far.dims).toEqual([1, 1500, 384]);
    expect(far.data).toEqual(near.data);
    const gates = [threaded.gate(), here.gate()];
    const [first, second] = await Promise.all(gates.map((gate) => gate.next(audio.subarray(0, 51_200))));
    expect(first).toHaveLength(100);
    expect(first).toEqual(second);
    gates.forEach((gate) => gate.end());
  });

  it('keeps recordings that go on at once apart', async () => {
    const [one, other] = [threaded.gate(), threaded.gate()];
    const halves = [audio.subarray(0, 25_600), audio.subarray(25_600, 51_200)];
    const [firstHalf] = await Promise.all([one.next(halves[0]), other.next(halves[1])]);
    const secondHalf = await one.next(halves[1]);
    expect([...firstHalf, ...secondHalf]).toEqual(await here.gate().next(audio.subarray(0, 51_200)));
  });

  it('is given up for the caller’s own thread where no thread can be started', async () => {
    const entry = pathToFileURL(join(ROOT, 'speech/no-such-module.ts'));
    const frontEnd = await startFrontEnd(entry, FILES);
    expect((await frontEnd.encode(audio)).data).toEqual((await here.encode(audio)).data);
    await frontEnd.release();
  });

  it('fails whoever asks once it has ended, so that nobody waits for ever', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'starling-front-end-'));
    const entry = join(folder, 'ends.mjs');
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => process.exit(3));
       parentPort.postMessage({ type: 'ready' });`,
    );
    const frontEnd = await startFrontEnd(pathToFileURL(entry), FILES);
    await expect(frontEnd.encode(audio)).rejects.toThrow(/thread has ended/);
    await expect(frontEnd.gate().next(audio)).rejects.toThrow(/thread has ended/);
    rmSync(folder, { recursive: true, force: true });
  });

  it('says why when a model cannot be opened', async () => {
    const files = { ...FILES, whisper: join(ROOT, 'resources') };
    await expect(startFrontEnd(ENTRY, files)).rejects.toThrow(/encoder_model/);
  });

  it('hears a message to stop while a window is encoded, and nothing is written then', async () => {
    const model = await loadWhisper(WHISPER);
    let going = true;
    const encoding = threaded.encode(audio);
    setTimeout(() => (going = false), 1);
    const heard = await model.hear(await encoding);
    expect(going).toBe(false);
    const decoded = await new WindowDecoder(model).decode({ heard, speechSec: 10 }, () => going);
    expect(decoded.tokens).toEqual([]);
    await model.release();
  });
});

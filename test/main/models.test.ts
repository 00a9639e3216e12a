import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MODELS_DIR } from '../../main/folders.ts';
import { HUB_MODELS, MODEL_FILES } from '../../main/models/catalogue.ts';
import { ModelStore } from '../../main/models/model-store.ts';
import type { Speech } from '../../speech/speech.ts';
import { startSpeech } from '../../speech/start.ts';
import { clip, scratch } from './command-line.ts';

/** The bundled model plays the larger one: what matters is the way it comes. */
const SOURCE = join(MODELS_DIR, 'whisper-tiny.en');
const ID = 'whisper-base.en';
const { repository } = HUB_MODELS.find((model) => model.id === ID) ?? { repository: '' };
const DECODER = 'onnx/decoder_model_merged_quantized.onnx';

/** How the hub behaves in a test. */
interface Hub {
  /** Breaks the connection after this many bytes of a response, this many times. */
  breakAfter: number;
  breaks: number;
  /** Gives other bytes than it lists. */
  altered: string | null;
  status: number;
  /** `path range` of each file that was asked for. */
  readonly asked: string[];
}
const hub: Hub = { breakAfter: 0, breaks: 0, altered: null, status: 200, asked: [] };
let server: Server;
let address: string;
let speech: Speech;

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const blobSha1 = (path: string) => {
  const bytes = readFileSync(path);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};

beforeAll(async () => {
  const listing = MODEL_FILES.map((path) => {
    const file = join(SOURCE, path);
    const lfs = path.endsWith('.onnx') ? { lfs: { oid: sha256(file) } } : {};
    return { type: 'file', path, size: statSync(file).size, oid: blobSha1(file), ...lfs };
  });
  server = createServer((request, response) => {
    if (hub.status !== 200) {
      response.writeHead(hub.status).end();
      return;
    }
    if (request.url === `/api/models/${repository}/tree/main?recursive=true`) {
      response.end(JSON.stringify([{ type: 'directory', path: 'onnx' }, ...listing]));
      return;
    }
    const path = request.url?.split('/resolve/main/')[1] ?? '';
    hub.asked.push(`${path} ${request.headers.range ?? 'whole'}`);
    const file = join(SOURCE, path);
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const size = statSync(file).size;
    if (path === hub.altered) {
      response.end(Buffer.alloc(size - from, 7));
      return;
    }
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': size - from });
    const breaking = hub.breaks > 0 && size - from > hub.breakAfter;
    if (breaking) hub.breaks--;
    const stream = createReadStream(file, {
      start: from,
      ...(breaking ? { end: from + hub.breakAfter - 1 } : {}),
    });
    stream.pipe(response, { end: !breaking });
    if (breaking) stream.on('end', () => setTimeout(() => response.destroy(), 20));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  speech = startSpeech({ modelsDir: MODELS_DIR });
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await speech.close();
});
beforeEach(() => {
  Object.assign(hub, { breakAfter: 0, breaks: 0, altered: null, status: 200 });
  hub.asked.length = 0;
});

const storeIn = (folder: string, at = address) =>
  new ModelStore(folder, at, (model) => speech.inspect(model));
const never = new AbortController().signal;
const stateOf = (store: ModelStore) => store.list().find(({ id }) => id === ID)?.state;

describe('a speech model from the hub', () => {
  test('arrives whole, is listed, and transcribes', async () => {
    using at = scratch();
    const store = storeIn(at.folder);
    expect(stateOf(store)).toBe('absent');
    const fractions: number[] = [];
    await store.download(ID, ({ fraction }) => fractions.push(fraction), never);
    expect(stateOf(store)).toBe('installed');
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    const folder = store.folderOf(ID) ?? '';
    for (const path of MODEL_FILES) expect(sha256(join(folder, path)), path).toBe(sha256(join(SOURCE, path)));

    speech.useModel(folder);
    const heard = await speech.transcribe(clip('clip.flac'));
    expect(heard.ok && heard.value.words.length).toBeGreaterThan(3);
    writeFileSync(join(folder, DECODER), 'damaged');
    speech.useModel(null);
    expect((await speech.transcribe(clip('clip.flac'))).ok).toBe(true);
    speech.useModel(folder);
    const refused = await speech.transcribe(clip('clip.flac'));
    expect(!refused.ok && refused.failure.message).toMatch(/chosen speech model is missing or damaged/);
    speech.useModel(null);
  });

  test('goes on where a connection broke, by itself', async () => {
    using at = scratch();
    Object.assign(hub, { breakAfter: 3_000_000, breaks: 2 });
    const store = storeIn(at.folder);
    await store.download(ID, () => undefined, never);
    expect(stateOf(store)).toBe('installed');
    expect(hub.asked.filter((asked) => / bytes=\d+-$/.test(asked)).length).toBeGreaterThanOrEqual(2);
  });

  test('that breaks again and again is kept as far as it came, and goes on from there when asked', async () => {
    using at = scratch();
    Object.assign(hub, { breakAfter: 3_000_000, breaks: 99 });
    const store = storeIn(at.folder);
    await expect(store.download(ID, () => undefined, never)).rejects.toThrow(/what has arrived is kept/);
    expect(stateOf(store)).toBe('partial');
    hub.breaks = 0;
    hub.asked.length = 0;
    await storeIn(at.folder).download(ID, () => undefined, never);
    expect(stateOf(store)).toBe('installed');
    expect(hub.asked.some((asked) => asked.endsWith('whole') && asked.startsWith('config.json'))).toBe(false);
    expect(hub.asked.some((asked) => /bytes=9000000-$/.test(asked))).toBe(true);
  });

  test('that is stopped keeps what arrived', async () => {
    using at = scratch();
    const store = storeIn(at.folder);
    const stop = new AbortController();
    const download = store.download(ID, ({ fraction }) => fraction > 0.2 && stop.abort(), stop.signal);
    await expect(download).rejects.toMatchObject({ reason: 'cancelled' });
    expect(stateOf(store)).toBe('partial');
  });

  test('whose bytes are not those that the hub lists is refused and thrown away', async () => {
    using at = scratch();
    hub.altered = DECODER;
    const store = storeIn(at.folder);
    await expect(store.download(ID, () => undefined, never)).rejects.toThrow(
      /decoder_model_merged_quantized.onnx did not arrive as the hub has it/,
    );
    expect(existsSync(join(at.folder, 'models', `${ID}.part`, DECODER))).toBe(false);
    expect(stateOf(store)).toBe('partial');
    hub.altered = 'config.json';
    rmSync(join(at.folder, 'models', `${ID}.part`), { recursive: true });
    await expect(store.download(ID, () => undefined, never)).rejects.toThrow(/config.json did not arrive/);
  });

  test('cannot be had offline, or while the hub is ill: a sentence says so', async () => {
    using at = scratch();
    const nowhere = storeIn(at.folder, 'http://127.0.0.1:1');
    await expect(nowhere.download(ID, () => undefined, never)).rejects.toMatchObject({ reason: 'offline' });
    hub.status = 503;
    await expect(storeIn(at.folder).download(ID, () => undefined, never)).rejects.toThrow(/answered 503/);
  });

  test('on a full disk is refused in a sentence', async (context) => {
    context.skip(!existsSync('/dev/full'), 'this system has no /dev/full');
    using at = scratch();
    const store = storeIn(at.folder);
    const { downloadFile } = await import('../../main/models/hub-file.ts');
    const file = { type: 'file', path: DECODER, size: 100, oid: '' } as const;
    await expect(
      downloadFile(`${address}/x/resolve/main/${DECODER}`, file, '/dev/full', () => undefined, never),
    ).rejects.toThrow(/The disk is full/);
    expect(stateOf(store)).toBe('absent');
  });
});

describe('a speech model of the user', () => {
  test('is copied from its folder and listed under its name', async () => {
    using at = scratch();
    cpSync(SOURCE, at.path('My Whisper'), { recursive: true });
    const store = storeIn(at.path('library'));
    expect(await store.import(at.path('My Whisper'))).toBe('my-whisper');
    expect(store.list().at(-1)).toMatchObject({ id: 'my-whisper', state: 'installed', onHub: false });
    store.remove('my-whisper');
    expect(store.folderOf('my-whisper')).toBeNull();
    expect(existsSync(at.path('My Whisper'))).toBe(true);
  });

  test('without cross-attentions is refused, with the reason', async () => {
    using at = scratch();
    cpSync(SOURCE, at.path('plain'), { recursive: true });
    cpSync(join(MODELS_DIR, 'silero-vad/silero_vad_v6.onnx'), join(at.path('plain'), DECODER));
    const store = storeIn(at.path('library'));
    await expect(store.import(at.path('plain'))).rejects.toThrow(/gives no cross-attentions/);
    writeFileSync(join(at.path('plain'), DECODER), 'no model');
    await expect(store.import(at.path('plain'))).rejects.toThrow(/cannot be opened/);
    rmSync(join(at.path('plain'), 'tokenizer.json'));
    await expect(store.import(at.path('plain'))).rejects.toThrow(/no tokenizer.json/);
    expect(readdirSync(at.path('library/models'))).toEqual([]);
  });
});

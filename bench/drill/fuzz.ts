import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { coachApi } from '../../core/coach-api.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../main/folders.ts';
import { Services } from '../../main/services.ts';
import { startWebServer } from '../../main/web/server.ts';
import { startSpeech } from '../../speech/start.ts';
import type { Drill } from './drill.ts';
import { dies } from './dying-program.ts';
import { AUDIO, libraryWithTakes, TAKES } from './library-with-takes.ts';
import { damaged } from './mutate.ts';

const BATCH = 500;
const HANG_MS = 5000;
const MOST_MEGABYTES = 900;

const toldSchema = z.object({ name: z.string(), ms: z.number(), told: z.string(), megabytes: z.number() });

/** Four seconds of a sample in every format that ffmpeg writes. */
function clipsIn(folder: string): string {
  const clips = join(folder, 'clips');
  mkdirSync(clips);
  const from = ['-v', 'error', '-i', join(SAMPLES_DIR, AUDIO), '-t', '4', '-vn'];
  const formats = {
    wav: [],
    'float.wav': ['-c:a', 'pcm_f32le'],
    flac: [],
    mp3: [],
    m4a: ['-c:a', 'aac'],
    ogg: ['-c:a', 'libvorbis'],
    opus: ['-c:a', 'libopus'],
    webm: ['-c:a', 'libopus'],
    mp4: ['-c:a', 'libopus'],
  };
  for (const [ending, codec] of Object.entries(formats))
    execFileSync('ffmpeg', [...from, ...codec, join(clips, `clip.${ending}`)]);
  return clips;
}

/** Damaged recordings, a batch in a process of its own: a sentence or words, soon, in bounded memory. */
const recordings: Drill = {
  name: `damaged audio files, ${BATCH} at a time`,
  times: 20,
  once: async (folder) => {
    const { said, code, errors } = await dies('decoder', [clipsIn(folder), folder, String(BATCH)], {
      killAfterMs: null,
    });
    const told = said.map((line) => toldSchema.parse(JSON.parse(line)));
    const last = told.at(-1);
    if (code !== 0 || told.length !== BATCH)
      return `the decoder ended with ${code} after ${told.length}, ${last?.name}: ${errors.slice(-300)}`;
    const slow = told.find(({ ms }) => ms > HANG_MS);
    if (slow) return `${slow.name} took ${slow.ms} ms`;
    const wordless = told.find((each) => each.told !== 'words' && each.told !== 'sentence');
    if (wordless) return `${wordless.name} says: ${wordless.told}`;
    const most = Math.max(...told.map(({ megabytes }) => megabytes));
    return most > MOST_MEGABYTES ? `${most} MB of memory` : null;
  },
};

/** Every procedure of the contract but the one that deletes everything, which needs no argument to be right. */
const PROCEDURES = Object.entries(coachApi)
  .flatMap(([room, procedures]) => Object.keys(procedures).map((name) => `${room}/${name}`))
  .filter((path) => path !== 'takes/removeEverything');

const pick = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(Math.random() * items.length)];

/** Values that fit, nearly fit, and do not fit anywhere. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x'.repeat(5000),
  '../../etc/passwd',
  '00000000-0000-4000-8000-00000000000f',
  [],
  {},
  [[[[[]]]]],
  { __proto__: null, constructor: { prototype: {} } },
  'ownership',
  'senior',
  '\u0000\u202e\ud800',
];
const KEYS = [
  'id',
  'title',
  'format',
  'lens',
  'level',
  'sequence',
  'pcm',
  'text',
  'folder',
  'query',
  'parts',
];

function message(): string {
  const fields = Array.from(
    { length: Math.floor(Math.random() * 5) },
    () => [pick(KEYS) ?? '', pick(VALUES)] as const,
  );
  const whole = JSON.stringify({ json: Math.random() < 0.8 ? Object.fromEntries(fields) : pick(VALUES) });
  return Math.random() < 0.3 ? damaged(Buffer.from(whole)).toString('latin1') : whole;
}

/** Messages to every procedure: each is answered, soon, with no more than a refusal, and the library is as it was. */
const messages: Drill = {
  name: `fuzzed messages, ${BATCH} at a time`,
  times: 20,
  once: async (folder) => {
    await libraryWithTakes(folder);
    const speech = startSpeech({ modelsDir: MODELS_DIR });
    const services = new Services({ libraryDir: folder, speech, door: 'web' });
    const server = await startWebServer(services, folder, 0);
    const welcome = await fetch(server.url, { redirect: 'manual' });
    const { origin } = new URL(server.url);
    const headers = {
      cookie: welcome.headers.get('set-cookie')?.split(';')[0] ?? '',
      origin,
      'content-type': 'application/json',
    };
    let fault: string | null = null;
    for (let sent = 0; sent < BATCH && fault === null; sent++) {
      const [path, body] = [pick(PROCEDURES) ?? '', message()];
      const limit = AbortSignal.timeout(HANG_MS);
      const answer = await fetch(`${origin}/rpc/${path}`, { method: 'POST', headers, body, signal: limit });
      // A stream that goes on, as of a recording's captions, has been answered with its head.
      if (/event-stream/.test(answer.headers.get('content-type') ?? '')) await answer.body?.cancel();
      else await answer.arrayBuffer();
      if (answer.status >= 500) fault = `${path} answered ${answer.status} to ${body.slice(0, 300)}`;
    }
    const takes = services.library.list().filter(({ origin: from }) => from !== 'recorded').length;
    await server.close();
    await services.close();
    return fault ?? (takes >= TAKES ? null : `${takes} of ${TAKES} takes are left`);
  },
};

export const FUZZING: readonly Drill[] = [recordings, messages];

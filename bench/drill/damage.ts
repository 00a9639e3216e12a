import { copyFileSync, cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MODELS_DIR, SAMPLES_DIR, WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { Services } from '../../main/services.ts';
import { startSpeech } from '../../speech/start.ts';
import type { Drill } from './drill.ts';
import { AUDIO, libraryWithTakes, SPOKEN_TAKE, TAKES } from './library-with-takes.ts';
import { damaged } from './mutate.ts';

// A walkthrough's notice names the characters that its file is wrong in.
const SENTENCE = /^(The walkthrough .*|[^{}<>]{10,})[.!?]$/;

/** Starts on a library in which something is damaged. All takes must be there, and what is wrong must be said. */
function starting(name: string, times: number, damage: (home: string) => boolean): Drill {
  return {
    name: `damaged ${name}`,
    times,
    once: async (folder) => {
      await libraryWithTakes(folder);
      const mustBeSaid = damage(folder);
      const speech = startSpeech({ modelsDir: MODELS_DIR });
      const services = new Services({ libraryDir: folder, speech, door: 'web' });
      const takes = services.library.list().length;
      const { notices } = services.info;
      services.library.settings();
      await services.close();
      if (takes !== TAKES) return `${takes} of ${TAKES} takes are there`;
      if (!notices.every((notice) => SENTENCE.test(notice))) return `it says: ${notices.join(' ')}`;
      return mustBeSaid && notices.length === 0 ? 'nothing is said about it' : null;
    },
  };
}

const rewritten = (path: string): void => writeFileSync(path, damaged(readFileSync(path)));

const database = starting('database', 40, (home) => {
  const path = join(home, 'starling.db');
  const bytes = readFileSync(path);
  // The first page and some others; what holds the takes is then unreadable, or it is not.
  bytes.fill(0x5a, 0, 16 + Math.floor(Math.random() * bytes.length));
  writeFileSync(path, bytes);
  return true;
});

const cutDatabase = starting('database, cut off', 20, (home) => {
  const path = join(home, 'starling.db');
  truncateSync(path, Math.floor(Math.random() * readFileSync(path).length));
  return false;
});

const settings = starting('settings', 20, (home) => {
  const opened = new Database(join(home, 'starling.db'));
  const text = damaged(Buffer.from('{"theme":"dark","lens":"speed","level":"junior"}')).toString('utf8');
  opened.prepare('INSERT OR REPLACE INTO settings VALUES (1, ?)').run(text);
  opened.close();
  return false;
});

const descriptions = starting('descriptions of takes', 20, (home) => {
  rewritten(join(home, 'takes', SPOKEN_TAKE, 'take.json'));
  return false;
});

const walkthroughs = starting('walkthroughs', 60, (home) => {
  mkdirSync(join(home, 'walkthroughs'));
  const own = join(home, 'walkthroughs', 'own.yaml');
  copyFileSync(join(WALKTHROUGHS_DIR, 'production-incident.yaml'), own);
  rewritten(own);
  return false;
});

/** An analysis of a damaged recording ends in words or in a sentence with the take, and leaves the audio alone. */
const audio: Drill = {
  name: 'damaged recording',
  times: 12,
  once: async (folder) => {
    await libraryWithTakes(folder);
    const path = join(folder, 'takes', SPOKEN_TAKE, AUDIO);
    rewritten(path);
    const before = readFileSync(path);
    const services = new Services({
      libraryDir: folder,
      speech: startSpeech({ modelsDir: MODELS_DIR }),
      door: 'web',
    });
    services.analyst.start(SPOKEN_TAKE);
    let last = '';
    for await (const { stage } of services.analyst.watch(SPOKEN_TAKE)) last = stage;
    const { status, problem } = services.library.get(SPOKEN_TAKE);
    await services.close();
    if (!before.equals(readFileSync(path))) return 'the audio was changed';
    if (status !== last || (status !== 'ready' && status !== 'failed')) return `it ended ${last}, ${status}`;
    return status === 'ready' || SENTENCE.test(problem ?? '') ? null : `it says: ${problem}`;
  },
};

/** A model that is not what it was is not used, and named. */
const model: Drill = {
  name: 'damaged speech model',
  times: 4,
  once: async (folder) => {
    cpSync(MODELS_DIR, folder, { recursive: true });
    const names = ['encoder_model_quantized.onnx', 'decoder_model_merged_quantized.onnx'];
    const name = names[Math.floor(Math.random() * names.length)] ?? '';
    const path = join(folder, 'whisper-tiny.en/onnx', name);
    const bytes = readFileSync(path);
    const at = Math.floor(Math.random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const speech = startSpeech({ modelsDir: folder });
    const heard = await speech.transcribe(join(SAMPLES_DIR, AUDIO));
    await speech.close();
    if (heard.ok) return 'a damaged model was used';
    return heard.failure.reason === 'model-damaged' && SENTENCE.test(heard.failure.message)
      ? null
      : heard.failure.message;
  },
};

export const DAMAGE: readonly Drill[] = [
  database,
  cutDatabase,
  settings,
  descriptions,
  walkthroughs,
  audio,
  model,
];

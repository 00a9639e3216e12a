// How much memory an hour of speech takes, decoded and transcribed.
//   npm run bench:memory -- [MINUTES]     60 unless given; Linux only, for the peak is read from /proc
// The sample takes are said over and over. Prints the largest resident size of the speech process.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSpeech } from '../speech/start.ts';
import { writeLongWav } from './long-wav.ts';

const LOOK_EVERY_MS = 100;
const resources = (path: string) => fileURLToPath(new URL(`../resources/${path}`, import.meta.url));

/** Resident bytes of this process's children by their ids. */
function children(): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
      if (parent === process.pid && kilobytes > 0) sizes.set(Number(name), kilobytes * 1024);
    } catch {
      // It has ended since the folder was read.
    }
  }
  return sizes;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes > 0)) {
  console.error('Give a number of minutes above 0.');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'starling-memory-'));
const path = join(folder, 'long.wav');
await writeLongWav(path, minutes);
const speech = startSpeech({ modelsDir: resources('models') });
let largest = 0;
const looking = setInterval(() => {
  largest = Math.max(
    largest,
    [...children().values()].reduce((sum, size) => sum + size, 0),
  );
}, LOOK_EVERY_MS);
const heard = await speech.transcribe(path);
clearInterval(looking);
await speech.close();
rmSync(folder, { recursive: true, force: true });
if (!heard.ok) throw new Error(heard.failure.message);
const { words, timings } = heard.value;
console.log(`${minutes} minutes, ${words.length} words, in ${timings.transcribeSec.toFixed(0)} s`);
console.log(`speech process at its largest   ${megabytes(largest)}`);

// How much memory an hour of speech takes, decoded and transcribed.
//   npm run bench:memory -- [MINUTES]     60 unless given; Linux only, for the peak is read from /proc
// The sample takes are said over and over. Prints the largest resident size of the speech process.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFile } from '../speech/decode/decode-file.ts';
import { startSpeech } from '../speech/start.ts';

const RATE = 16_000;
const HEADER = 44;
const LOOK_EVERY_MS = 100;
const resources = (path: string) => fileURLToPath(new URL(`../resources/${path}`, import.meta.url));

/** A mono 16-bit WAV file of the sample takes, one after another, until it is long enough. */
async function longWav(path: string, minutes: number): Promise<void> {
  const said: Int16Array[] = [];
  for (const name of ['d01.ogg', 'd02.ogg', 'd12.ogg']) {
    const decoded = await decodeFile(
      resources(`samples/${name}`),
      () => undefined,
      () => true,
    );
    if (!decoded.ok) throw new Error(decoded.failure.message);
    said.push(Int16Array.from(decoded.value.audio, (sample) => sample * 32_767));
  }
  const bytes = Buffer.alloc(HEADER + minutes * 60 * RATE * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(bytes.length - HEADER, 40);
  for (let at = HEADER, take = 0; at < bytes.length; take++) {
    const { buffer } = said[take % said.length];
    at += Buffer.from(buffer).copy(bytes, at);
  }
  writeFileSync(path, bytes);
}

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
await longWav(path, minutes);
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

// How soon a transcription that is stopped lets go: when the caller has its answer, and when the speech process is free
// for the next recording.
//   npm run bench:cancel -- [TIMES]     30 unless given
// A recording of five minutes is stopped at moments spread over its reading; a short one is asked for at once. What the
// short one takes longer than undisturbed is the time for which the process was still busy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSpeech } from '../speech/start.ts';
import { writeLongWav } from './long-wav.ts';
import { spread } from './spread.ts';

const MINUTES = 5;
const SHORT_MINUTES = 1 / 20;
/** Stops fall within the first this many milliseconds, which hold decoding, encoding and writing many times over. */
const SPREAD_MS = 3_000;

const times = Number(process.argv[2] ?? 30);
if (!(times >= 1)) {
  console.error('Give how often to stop, at least once.');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'starling-cancel-'));
const long = join(folder, 'long.wav');
const short = join(folder, 'short.wav');
await writeLongWav(long, MINUTES);
await writeLongWav(short, SHORT_MINUTES);
const speech = startSpeech({ modelsDir: fileURLToPath(new URL('../resources/models', import.meta.url)) });

const secondsSince = (start: number) => (performance.now() - start) / 1000;

async function shortTakes(): Promise<number> {
  const start = performance.now();
  const heard = await speech.transcribe(short);
  if (!heard.ok) throw new Error(heard.failure.message);
  return secondsSince(start);
}

/** Seconds from the stop to its answer, and to the short recording's words. */
async function stopAfter(delay: number): Promise<{ answered: number; short: number }> {
  const stop = new AbortController();
  const reading = speech.transcribe(long, { signal: stop.signal });
  await new Promise((resolve) => setTimeout(resolve, delay));
  const stopped = performance.now();
  stop.abort();
  const next = shortTakes();
  const ended = await reading;
  const answered = secondsSince(stopped);
  if (ended.ok) throw new Error('it was read before it was stopped');
  return { answered, short: await next };
}

await shortTakes();
const undisturbed: number[] = [];
const answered: number[] = [];
const afterStop: number[] = [];
for (let i = 0; i < times; i++) {
  undisturbed.push(await shortTakes());
  const stopped = await stopAfter((SPREAD_MS * (i + 0.5)) / times);
  answered.push(stopped.answered);
  afterStop.push(stopped.short);
}
await speech.close();
rmSync(folder, { recursive: true, force: true });

const alone = [...undisturbed].sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
console.log(`${times} stops of a reading of ${MINUTES} minutes`);
console.log(`answered                             ${spread(answered)}`);
console.log(
  `the process busy with what stopped   ${spread(afterStop.map((took) => Math.max(0, took - alone)))}`,
);
console.log(`a short recording undisturbed        ${spread(undisturbed)}`);

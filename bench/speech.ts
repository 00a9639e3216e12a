// How right and how fast the speech room is, over a folder of recordings whose words are known.
//   npm run bench:words -- [DIR] [--peers] [--peer-files N]     DIR: resources/samples unless given
// With --peers, faster-whisper, whisper.cpp (where they are installed: bench/peers/README.md) and the stock
// transformers.js pipeline run on the same weights, one after the other in the same run; with --peer-files all are
// compared on the first N recordings alone.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSpeech } from '../speech/start.ts';
import { audioOf } from './audio-of.ts';
import { figuresOf } from './speech/figures.ts';
import type { SpeechFigures, TimedTake } from './speech/figures.ts';
import { measurePythonPeer, pythonPeersAreInstalled } from './speech/python-peers.ts';
import { loadStockPipeline } from './speech/stock-pipeline.ts';
import { recordingsIn } from './speech/truth.ts';
import type { Recording } from './speech/truth.ts';

const MODELS = fileURLToPath(new URL('../resources/models', import.meta.url));
const WHISPER = `${MODELS}/whisper-tiny.en`;
const SAMPLES = fileURLToPath(new URL('../resources/samples', import.meta.url));

async function measureOurs(recordings: readonly Recording[]): Promise<TimedTake[]> {
  const speech = startSpeech({ modelsDir: MODELS });
  const takes: TimedTake[] = [];
  // The first one loads the models, which a running program does once; it is measured again in its turn.
  if (recordings[0]) await speech.transcribe(recordings[0].path);
  for (const { name, path, truth } of recordings) {
    const result = await speech.transcribe(path);
    if (!result.ok && result.failure.reason !== 'no-speech') throw new Error(result.failure.message);
    const words = result.ok ? result.value.words : [];
    const seconds = result.ok ? result.value.durationSec : 0;
    const transcribeSec = result.ok ? result.value.timings.transcribeSec : 0;
    takes.push({ name, truth, written: words, seconds, transcribeSec });
    printTake(takes.at(-1));
  }
  await speech.close();
  return takes;
}

async function measureStock(recordings: readonly Recording[]): Promise<TimedTake[]> {
  const transcribe = await loadStockPipeline(WHISPER);
  const takes: TimedTake[] = [];
  for (const { name, path, truth } of recordings) {
    const audio = await audioOf(path);
    const started = performance.now();
    const written = await transcribe(audio);
    const transcribeSec = (performance.now() - started) / 1000;
    takes.push({ name, truth, written, seconds: audio.length / 16_000, transcribeSec });
  }
  return takes;
}

/** Every peer that is installed, over the first `count` recordings. */
async function measurePeers(ours: readonly TimedTake[], count: number): Promise<Map<string, SpeechFigures>> {
  const some = recordings.slice(0, count);
  const seconds = ours.map((take) => take.seconds);
  const figures = new Map<string, SpeechFigures>();
  for (const peer of ['faster-whisper', 'whisper.cpp'] as const) {
    if (pythonPeersAreInstalled())
      figures.set(peer, figuresOf(await measurePythonPeer(peer, WHISPER, some, seconds)));
    else console.error(`${peer} is left out: it is not installed (bench/peers/README.md says how).`);
  }
  figures.set('stock pipeline', figuresOf(await measureStock(some)));
  return figures;
}

function printTake(take: TimedTake | undefined): void {
  if (!take) return;
  const { wordErrorRate, start, realTimeFactor } = figuresOf([take]);
  const text = `${take.name.padEnd(22)} word errors ${percent(wordErrorRate)}  starts ${ms(start.mean)}  real-time factor ${realTimeFactor.toFixed(3)}`;
  console.log(text);
}

const percent = (share: number) => (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '-');
const ms = (seconds: number) => (Number.isFinite(seconds) ? `${Math.round(seconds * 1000)} ms` : '-');

const ROWS: readonly (readonly [string, (figures: SpeechFigures) => string])[] = [
  ['word error rate', (f) => percent(f.wordErrorRate)],
  ['word start error, mean', (f) => ms(f.start.mean)],
  ['word start error, median', (f) => ms(f.start.median)],
  ['word start error, 90th percentile', (f) => ms(f.start.p90)],
  ['word starts within 100 ms', (f) => percent(f.start.within)],
  ['word end error, mean', (f) => ms(f.end.mean)],
  ['word end error, median', (f) => ms(f.end.median)],
  ['word end error, 90th percentile', (f) => ms(f.end.p90)],
  ['word ends within 100 ms', (f) => percent(f.end.within)],
  ['hesitations found', (f) => percent(f.hesitationRecall)],
  ['hesitations right', (f) => percent(f.hesitationPrecision)],
  ['real-time factor', (f) => f.realTimeFactor.toFixed(3)],
];

const { values, positionals } = parseArgs({
  options: { peers: { type: 'boolean', default: false }, 'peer-files': { type: 'string' } },
  allowPositionals: true,
});
const recordings = await recordingsIn(positionals[0] ?? SAMPLES);
const peerFiles = Number(values['peer-files'] ?? recordings.length);
if (!Number.isInteger(peerFiles) || peerFiles < 1) {
  console.error('--peer-files needs a whole number of recordings, 1 or more.');
  process.exit(2);
}
const ours = await measureOurs(recordings);
const columns = new Map([['Starling', figuresOf(values.peers ? ours.slice(0, peerFiles) : ours)]]);
if (values.peers)
  for (const [name, figures] of await measurePeers(ours, peerFiles)) columns.set(name, figures);

console.log(`\n${''.padEnd(34)}${[...columns.keys()].map((name) => name.padStart(16)).join('')}`);
for (const [label, show] of ROWS)
  console.log(label.padEnd(34) + [...columns.values()].map((figures) => show(figures).padStart(16)).join(''));
const [starling, ...others] = columns.values();
const names = [...columns.keys()].slice(1);
others.forEach(({ realTimeFactor }, i) => {
  const times = (realTimeFactor / starling.realTimeFactor).toFixed(2);
  console.log(`${names[i]} took ${times} times as long as Starling, on the same audio and weights.`);
});

// How right and how fast the speech room is, over a folder of recordings whose words are known.
//   npm run bench:words -- [DIR] [--peer] [--peer-files N]     DIR: resources/samples unless given
// With --peer the stock transformers.js pipeline runs on the same weights, one after the other in the same run. It is
// slow: --peer-files gives it the first N recordings only, and its real-time factor is then compared on those alone.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeFile } from '../speech/decode/decode-file.ts';
import { startSpeech } from '../speech/start.ts';
import { figuresOf } from './speech/figures.ts';
import type { SpeechFigures, TimedTake } from './speech/figures.ts';
import { loadStockPipeline } from './speech/stock-pipeline.ts';
import { recordingsIn } from './speech/truth.ts';
import type { Recording } from './speech/truth.ts';

const MODELS = fileURLToPath(new URL('../resources/models', import.meta.url));
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

async function measurePeer(recordings: readonly Recording[]): Promise<TimedTake[]> {
  const transcribe = await loadStockPipeline(`${MODELS}/whisper-tiny.en`);
  const takes: TimedTake[] = [];
  for (const { name, path, truth } of recordings) {
    const decoded = await decodeFile(
      path,
      () => undefined,
      () => true,
    );
    if (!decoded.ok) throw new Error(decoded.failure.message);
    const { audio } = decoded.value;
    const started = performance.now();
    const written = await transcribe(audio);
    const transcribeSec = (performance.now() - started) / 1000;
    takes.push({ name, truth, written, seconds: audio.length / 16_000, transcribeSec });
  }
  return takes;
}

function printTake(take: TimedTake | undefined): void {
  if (!take) return;
  const { wordErrorRate, start, realTimeFactor } = figuresOf([take]);
  const text = `${take.name.padEnd(22)} word errors ${percent(wordErrorRate)}  starts ${ms(start.mean)}  real-time factor ${realTimeFactor.toFixed(3)}`;
  console.log(text);
}

const percent = (share: number) =>
  (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '-').padStart(7);
const ms = (seconds: number) =>
  (Number.isFinite(seconds) ? `${Math.round(seconds * 1000)} ms` : '-').padStart(7);

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
  ['real-time factor', (f) => f.realTimeFactor.toFixed(3).padStart(7)],
];

const { values, positionals } = parseArgs({
  options: { peer: { type: 'boolean', default: false }, 'peer-files': { type: 'string' } },
  allowPositionals: true,
});
const recordings = await recordingsIn(positionals[0] ?? SAMPLES);
const peerFiles = Number(values['peer-files'] ?? recordings.length);
if (!Number.isInteger(peerFiles) || peerFiles < 1) {
  console.error('--peer-files needs a whole number of recordings, 1 or more.');
  process.exit(2);
}
const takes = await measureOurs(recordings);
const ours = figuresOf(takes);
const peer = values.peer ? figuresOf(await measurePeer(recordings.slice(0, peerFiles))) : null;
const peerName = peerFiles < recordings.length ? `stock pipeline (first ${peerFiles})` : 'stock pipeline';
console.log(`\n${''.padEnd(34)} Starling${peer ? `   ${peerName}` : ''}`);
for (const [label, show] of ROWS) console.log(label.padEnd(36), show(ours), peer ? `   ${show(peer)}` : '');
if (peer) {
  const oursOnThose = figuresOf(takes.slice(0, peerFiles));
  const times = (peer.realTimeFactor / oursOnThose.realTimeFactor).toFixed(1);
  console.log(`\nStarling took 1/${times} of the stock pipeline's time on the same audio and weights.`);
}

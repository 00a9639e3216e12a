// How soon words and the review come when a recording is transcribed while it is made.
//   npm run bench:live -- [DIR] [--faster N] [--takes N]     DIR: resources/samples unless given
// Takes are played in real time, or N times faster, which makes the machine's work N times as dense. The review is made
// as the program makes it: words, clauses, sentence vectors, judgement.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reviewTake } from '../core/review.ts';
import type { Word } from '../core/take.ts';
import { readWords } from '../core/sections/read.ts';
import { DEFAULT_WALKTHROUGH } from '../core/walkthrough.ts';
import { GrowingWav } from '../main/recorder/wav-file.ts';
import { loadWalkthroughs, walkthroughById } from '../main/walkthroughs.ts';
import type { LiveCaptions, Speech } from '../speech/speech.ts';
import { startSpeech } from '../speech/start.ts';
import { audioOf, pcmOf } from './audio-of.ts';
import { spread } from './spread.ts';
import { recordingsIn } from './speech/truth.ts';
import { matchingWords } from './speech/word-errors.ts';

const RATE = 16_000;
const BLOCK_SEC = 0.1;
/** A word that begins this little after the last one shown is that one, timed anew. */
const RETIMED_SEC = 0.1;
const resources = (path: string) => fileURLToPath(new URL(`../resources/${path}`, import.meta.url));
const walkthrough = walkthroughById(loadWalkthroughs([resources('walkthroughs')]), DEFAULT_WALKTHROUGH);

interface Played {
  /** For each word that was shown before the end: seconds from its end in the audio to its first caption. */
  readonly lags: readonly number[];
  readonly wordsSec: number;
  readonly reviewSec: number;
  readonly words: readonly Word[];
}

async function play(speech: Speech, audio: Float32Array, faster: number): Promise<Played> {
  const started = performance.now();
  const heardSec = () => ((performance.now() - started) / 1000) * faster;
  const lags: number[] = [];
  let shown = -Infinity;
  const live = speech.live(RATE, ({ words }: LiveCaptions) => {
    // A word counts when its caption first comes. One that was being spoken then gets another end later, and was there.
    const first = words.filter(({ start }) => start > shown + RETIMED_SEC);
    for (const { end } of first) lags.push(heardSec() - end);
    shown = Math.max(shown, words.at(-1)?.start ?? shown);
  });
  const size = BLOCK_SEC * RATE;
  for (let at = 0; at < audio.length; at += size) {
    const block = audio.subarray(at, at + size);
    const early = (at + block.length) / RATE - heardSec();
    if (early > 0) await sleep((early / faster) * 1000);
    live.push(pcmOf(block));
  }
  const stopped = performance.now();
  live.finish();
  const heard = await live.result;
  if (!heard.ok) throw new Error(heard.failure.message);
  const wordsSec = (performance.now() - stopped) / 1000;
  const { words, durationSec } = heard.value;
  const reading = await readWords(words, async (texts) => {
    const embeddings = await speech.embed(texts);
    if (!embeddings.ok) throw new Error(embeddings.failure.message);
    return embeddings.value;
  });
  reviewTake({ words, reading, durationSec, walkthrough, lens: 'ownership', level: 'senior' });
  return { lags, wordsSec, reviewSec: (performance.now() - stopped) / 1000, words };
}

/** The file that the program keeps of what was played. */
function recordingOf(name: string, audio: Float32Array): string {
  const path = join(folder, `${name}.wav`);
  const wav = new GrowingWav(path, RATE);
  wav.append(pcmOf(audio));
  wav.finish();
  return path;
}

/** How many words are not the file's at the file's time: other words, or more than 20 ms apart. */
function apart(live: readonly Word[], file: readonly Word[]): number {
  const pairs = matchingWords(
    live.map(({ text }) => text),
    file.map(({ text }) => text),
  );
  const same = pairs.filter(([i, j]) => Math.abs(live[i].start - file[j].start) <= 0.02);
  return Math.max(live.length, file.length) - same.length;
}

const { values, positionals } = parseArgs({
  options: { faster: { type: 'string', default: '1' }, takes: { type: 'string' } },
  allowPositionals: true,
});
const recordings = await recordingsIn(positionals[0] ?? resources('samples'));
const faster = Number(values.faster);
const count = Number(values.takes ?? recordings.length);
if (!(faster > 0) || !Number.isInteger(count) || count < 1) {
  console.error('--faster needs a number above 0, --takes a whole number, 1 or more.');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'starling-bench-live-'));
const speech = startSpeech({ modelsDir: resources('models') });
const played: Played[] = [];
for (const { name, path } of recordings.slice(0, count)) {
  const audio = await audioOf(path);
  const result = await play(speech, audio, faster);
  played.push(result);
  const file = await speech.transcribe(recordingOf(name, audio));
  const others = file.ok ? apart(result.words, file.value.words) : NaN;
  console.log(
    `${name.padEnd(22)} stop to words ${result.wordsSec.toFixed(2)} s   to review ${result.reviewSec.toFixed(2)} s   words not as from the file ${others} of ${result.words.length}`,
  );
}
await speech.close();
rmSync(folder, { recursive: true, force: true });
console.log(`\n${played.length} takes at ${faster} times real time`);
console.log(`captions behind the voice   ${spread(played.flatMap(({ lags }) => lags))}`);
console.log(`stop to words               ${spread(played.map(({ wordsSec }) => wordsSec))}`);
console.log(`stop to review              ${spread(played.map(({ reviewSec }) => reviewSec))}`);

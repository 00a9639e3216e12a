import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Library } from '../main/library/library.ts';
import { Recorder } from '../main/recorder/recorder.ts';
import { dies, within } from './drill/dying-program.ts';
import { blockOf, BLOCK_BYTES, BLOCK_SEC, FRAMING, isSpoken, RATE } from './drill/recorded-blocks.ts';

/**
 * A drill: programs that record are killed, and recordings are cut off as a power cut leaves them, at random moments.
 * Each is then started again and must give back every take, with at most 1 s of what was spoken missing.
 */
const KILLS = 100;
const CUTS = 100;
const MOST_LOST_SEC = 1;
const HEADER_BYTES = 44;
interface Outcome {
  readonly takeLost: boolean;
  readonly altered: boolean;
  readonly lostSec: number;
}

/** Kills a recording program at a random moment after its `blocks`th block. */
async function kill(home: string, blocks: number): Promise<number> {
  const { said } = await dies('recorder', [home], { afterSteps: blocks + 1, killAfterMs: within(5) });
  // The block that was begun last had been spoken; so had, at worst, all but one sample of the one after it.
  return (Math.max(-1, ...said.map(Number)) + 2) * BLOCK_SEC;
}

/** Starts on the library of a program that died, and compares what is there with what was spoken. */
function restart(home: string, spokenSec: number): Outcome {
  const library = new Library(home);
  new Recorder(library).recover();
  const [take] = library.list();
  const path = take && library.audioPath(take);
  library.close();
  if (!take || !path) return { takeLost: true, altered: false, lostSec: spokenSec };
  const data = readFileSync(path).subarray(HEADER_BYTES);
  const altered = take.status !== 'saved' || !take.recovered || !isSpoken(data);
  return { takeLost: false, altered, lostSec: spokenSec - take.durationSec };
}

/** A power cut: what was synced is on the disk, of the block that was being written any part. */
function cut(home: string, blocks: number): number {
  const library = new Library(home);
  const recorder = new Recorder(library);
  const { id } = recorder.begin(FRAMING, RATE);
  for (let sequence = 0; sequence <= blocks; sequence++) recorder.append(id, sequence, blockOf(sequence));
  const path = library.audioPath(library.get(id));
  library.close();
  if (path === null) throw new Error('the recording has no file');
  truncateSync(path, statSync(path).size - Math.floor(Math.random() * BLOCK_BYTES));
  return (blocks + 2) * BLOCK_SEC;
}

async function drill(name: string, times: number, die: (home: string, blocks: number) => unknown) {
  const outcomes: Outcome[] = [];
  for (let i = 0; i < times; i++) {
    const home = mkdtempSync(join(tmpdir(), 'starling-drill-'));
    const spokenSec = z.number().parse(await die(home, 1 + Math.floor(Math.random() * 24)));
    outcomes.push(restart(home, spokenSec));
    rmSync(home, { recursive: true, force: true });
  }
  const lost = outcomes.map(({ lostSec }) => lostSec).sort((a, b) => a - b);
  const most = lost.at(-1) ?? 0;
  const takes = outcomes.filter(({ takeLost }) => takeLost).length;
  const altered = outcomes.filter((outcome) => outcome.altered).length;
  const median = lost[Math.floor(lost.length / 2)] ?? 0;
  console.log(
    `${name}: ${times} times, ${takes} takes lost, ${altered} altered, speech lost: median ${median.toFixed(3)} s, at most ${most.toFixed(3)} s`,
  );
  return takes === 0 && altered === 0 && most <= MOST_LOST_SEC;
}

const killed = await drill('Killed', KILLS, kill);
const cutOff = await drill('Cut off', CUTS, cut);
if (!killed || !cutOff) process.exitCode = 1;

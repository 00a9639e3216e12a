import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS_DIR, SAMPLES_DIR } from '../../main/folders.ts';
import { Library } from '../../main/library/library.ts';
import { Recorder } from '../../main/recorder/recorder.ts';
import { startSpeech } from '../../speech/start.ts';
import type { Drill } from './drill.ts';
import { dies, within } from './dying-program.ts';
import { AUDIO, libraryWithTakes } from './library-with-takes.ts';
import { blockOf, BLOCK_BYTES, BLOCK_SEC, FRAMING, isSpoken, RATE } from './recorded-blocks.ts';

const HEADER_BYTES = 44;
const NOBODY = 65_534;

/** A file that may not grow stands for a full disk: the system refuses the write in the middle of a block. */
const fullDisk: Drill = {
  name: 'disk full while recording',
  times: 20,
  once: async (folder) => {
    const halfKilobytes = 400 + Math.floor(Math.random() * 1200);
    const limited = ['/bin/sh', '-c', `trap '' XFSZ; ulimit -f ${halfKilobytes}; exec "$@"`, 'limited'];
    const { said, errors, code } = await dies('limited-recorder', [folder], {
      killAfterMs: null,
      before: limited,
    });
    if (code !== 0) return `it ended with ${code}: ${errors}`;
    if (!said[1]?.startsWith('The disk is full')) return `it said: ${said[1]}`;
    const library = new Library(folder);
    const [take] = library.list();
    const data = take ? readFileSync(library.audioPath(take) ?? '').subarray(HEADER_BYTES) : Buffer.alloc(0);
    library.close();
    if (take?.status !== 'saved') return 'the take was not finished';
    return data.length === Number(said[0]) * BLOCK_BYTES && isSpoken(data)
      ? null
      : 'what was on disk is not whole';
  },
};

/** Started by a user who may not write there: a sentence, and nothing else. */
const readOnly: Drill = {
  name: 'read-only library folder',
  times: 3,
  once: async (folder) => {
    const home = join(folder, 'home');
    await libraryWithTakes(home);
    chmodSync(folder, 0o755);
    chmodSync(home, 0o555);
    const options = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const { code, errors } = await dies('program', [home], { killAfterMs: 0, options });
    chmodSync(home, 0o755);
    return code === 1 && /^Starling .*permissions\.\n$/.test(errors)
      ? null
      : `code ${code}: ${errors.slice(0, 300)}`;
  },
};

/** A clock that jumps by years, both ways, between the blocks of a recording. */
const clockJumps: Drill = {
  name: 'clock jumps while recording',
  times: 30,
  once: async (folder) => {
    const real = globalThis.Date;
    let jump = 0;
    globalThis.Date = class extends real {
      constructor(given?: number | string) {
        super(given ?? real.now() + jump);
      }
      static override now = () => real.now() + jump;
    } as DateConstructor;
    try {
      const library = new Library(folder);
      const recorder = new Recorder(library);
      for (let take = 0; take < 2; take++) {
        const { id } = recorder.begin(FRAMING, RATE);
        for (let block = 0; block < 4; block++) {
          jump = (Math.random() - 0.5) * 20 * 365 * 86_400_000;
          recorder.append(id, block, blockOf(block));
        }
        await library.backUp(86_400_000);
        const { durationSec } = recorder.finish(id);
        if (durationSec !== 4 * BLOCK_SEC) return `a take of 1 s is ${durationSec} s long`;
      }
      library.close();
      const again = new Library(folder);
      const takes = again.list().length;
      again.close();
      return again.notice ?? (takes === 2 ? null : `${takes} of 2 takes`);
    } finally {
      globalThis.Date = real;
    }
  },
};

/** The second is told so, and the first goes on undisturbed. */
const twoCopies: Drill = {
  name: 'two copies on one library',
  times: 5,
  once: async (folder) => {
    await libraryWithTakes(folder);
    let second = '';
    const { code } = await dies('program', [folder], {
      killAfterMs: 0,
      meanwhile: async () => {
        const other = await dies('program', [folder], { killAfterMs: 0 });
        second = `${other.code} ${other.errors}`;
      },
    });
    if (code !== null) return 'the first one ended';
    if (!/^1 Starling is running with this library already/.test(second)) return `the second one: ${second}`;
    // A lock must not outlive its program.
    const { said } = await dies('program', [folder], { killAfterMs: 0 });
    return said[0] === 'open' ? null : 'nobody can open the library any more';
  },
};

/** Killed or stopped in the middle, the speech process is started again and the words come all the same. */
const speechProcess = (name: string, signal: NodeJS.Signals, times: number): Drill => ({
  name,
  times,
  once: async () => {
    const speech = startSpeech({ modelsDir: MODELS_DIR, silenceMeansHangMs: 4000 });
    let struck = 0;
    const strike = setTimeout(
      () => {
        for (const pid of speechProcesses()) struck += Number(process.kill(pid, signal));
      },
      400 + within(900),
    );
    const heard = await speech.transcribe(join(SAMPLES_DIR, AUDIO));
    clearTimeout(strike);
    await speech.close();
    if (!heard.ok) return heard.failure.message;
    if (struck === 0) return 'there was no speech process to strike';
    return heard.value.words.length > 100 ? null : `only ${heard.value.words.length} words`;
  },
});

/** Those of this program, by the system's own list. */
const speechProcesses = (): number[] =>
  execFileSync('pgrep', ['-P', String(process.pid), '-f', 'speech/process'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);

export const MACHINES: readonly Drill[] = [
  fullDisk,
  readOnly,
  clockJumps,
  twoCopies,
  speechProcess('speech process killed', 'SIGKILL', 10),
  speechProcess('speech process stopped', 'SIGSTOP', 4),
];

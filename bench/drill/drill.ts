import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll } from './dying-program.ts';

/** A kind of misfortune, and what must have survived it. */
export interface Drill {
  readonly name: string;
  /** How often it is tried in a whole drill. */
  readonly times: number;
  /**
   * Tries it once in a folder of its own.
   * @returns what went wrong, in a sentence, or null
   */
  readonly once: (folder: string, time: number) => Promise<string | null> | string | null;
}

export interface Drilled {
  readonly name: string;
  readonly times: number;
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** A try that takes longer hangs. A batch of 500 files takes half a minute on a busy machine. */
const HANG_MS = 240_000;
const HANGS = `It hangs: nothing came of it in ${HANG_MS / 1000} s.`;

export async function drilled({ name, times, once }: Drill, share: number): Promise<Drilled> {
  const started = performance.now();
  const faults: string[] = [];
  const wanted = Math.max(1, Math.round(times * share));
  for (let time = 0; time < wanted; time++) {
    const folder = mkdtempSync(join(tmpdir(), 'starling-drill-'));
    const fault = await inTime(Promise.resolve().then(() => once(folder, time)));
    if (fault === HANGS) {
      endAll();
      // What it hung on is in there.
      faults.push(`${HANGS} See ${folder}.`);
    } else if (fault !== null) faults.push(fault);
    if (fault !== HANGS) rmSync(folder, { recursive: true, force: true });
  }
  return { name, times: wanted, faults, seconds: (performance.now() - started) / 1000 };
}

function inTime(tried: Promise<string | null>): Promise<string | null> {
  let late: NodeJS.Timeout | undefined;
  const hang = new Promise<string>((resolve) => {
    late = setTimeout(() => resolve(HANGS), HANG_MS);
  });
  return Promise.race([tried, hang])
    .catch((cause: unknown) => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)))
    .finally(() => clearTimeout(late));
}

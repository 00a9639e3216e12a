import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Died {
  /** The lines it printed, each one a step that it had finished. */
  readonly said: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

interface Dying {
  /** How many steps it has done at least when it is killed. */
  readonly afterSteps?: number;
  /** Milliseconds after that at which it is killed; null lets it end by itself. */
  readonly killAfterMs: number | null;
  /** Done before the kill, when the program is in the middle of its work. */
  readonly meanwhile?: (child: ChildProcess) => Promise<void>;
  /** Words in front of the program's own, as of a shell that limits it. */
  readonly before?: readonly string[];
  readonly options?: SpawnOptions;
}

const running = new Set<ChildProcess>();

/** Ends whatever still runs, after a try that hung. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs one of the programs in `dying/` and kills it as `kill -9` does. */
export async function dies(program: string, args: readonly string[], how: Dying): Promise<Died> {
  const { afterSteps = 1, killAfterMs, meanwhile, before = [], options = {} } = how;
  const path = join(import.meta.dirname, 'dying', `${program}.ts`);
  const [command = '', ...rest] = [...before, process.execPath, path, ...args];
  const child = spawn(command, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [told, errors, begun] = ['', '', false];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (begun || told.split('\n').length <= afterSteps) return;
    begun = true;
    void (async () => {
      await meanwhile?.(child);
      if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    })();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  running.delete(child);
  // A last line without its end was being said when it died.
  return { said: told.split('\n').slice(0, -1), errors, code };
}

/** Up to so many milliseconds. */
export const within = (mostMs: number): number => Math.random() * mostMs;

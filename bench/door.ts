import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Browser mode as a user starts it, on a library folder of its own. */
export interface RunningDoor {
  readonly url: string;
  readonly home: string;
  /** Stops the program; the library stays. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Stops the program and removes the library. */
  dispose(): Promise<void>;
}

export async function openDoor(
  home = mkdtempSync(join(tmpdir(), 'starling-library-')),
): Promise<RunningDoor> {
  const child = spawn(process.execPath, ['main/web.ts', '--no-open', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, STARLING_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await printedUrl(child);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => ended(child, signal);
  return {
    url,
    home,
    stop,
    dispose: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed)?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`browser mode ended with ${code} before it was ready:\n${printed}`)),
    );
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

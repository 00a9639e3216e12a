import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
export const SAMPLE = join(ROOT, 'resources/samples/d12.ogg');
export const clip = (name: string) => join(ROOT, 'test/speech/fixtures', name);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of the standard error. */
  readonly failures: readonly string[];
}

/** The command line as another program calls it: a child process, its exit code and its two streams. */
export function starling(
  args: readonly string[],
  options: { cwd?: string; home?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'main/cli.ts'), ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, STARLING_HOME: options.home ?? join(tmpdir(), 'starling-no-such-library') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = async (stream: NodeJS.ReadableStream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  };
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return Promise.all([code, read(child.stdout), read(child.stderr)]).then(([ended, stdout, stderr]) => ({
    code: ended,
    stdout,
    stderr,
    failures: stderr.split('\n').filter((line) => line !== ''),
  }));
}

/** A folder for the files of one test, and how to remove it. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'starling-test-'));
  return {
    folder,
    path: (name: string) => join(folder, name),
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A whole answer in writing: all five sections, and nobody else's deeds. */
export const ANSWER = `Last spring our checkout dropped one order in three hundred, and customers were charged for
orders that never arrived. It was not my service and nobody had assigned it to me, but I decided to see it through.
I read the queue's logs, wrote a test that reproduced the lost message, and found that um the retry swallowed timeouts.
I fixed the retry, added a dead letter queue, and rolled it out behind a flag. The drop rate fell from 0.3 percent to
zero, which brought back about eight thousand dollars a week. I learned that our two teams shared no number for
delivery, so now I ask who owns that number before I build on a queue.`;

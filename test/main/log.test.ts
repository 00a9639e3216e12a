import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { framesOf, Log, traceOf } from '../../main/log.ts';
import { scratch } from './command-line.ts';

const PRIVATE = ['/home/ada lovelace/answers', 'my divorce.wav', 'Ada', 'C:\\Users\\ada'];
const STACK = `Error: cannot read /home/ada lovelace/answers/my divorce.wav
    at readIt (/home/ada lovelace/answers/main/library/library.ts:12:34)
    at async Analyst.#run (C:\\Users\\ada\\starling\\main\\coach\\analyst.ts:90:3)
    at file:///home/Ada/starling/out/main/electron.js:1:2000
    at node:internal/process/task_queues:104:5`;

test('a log says what kind of error came from where, and nothing that was said or named', () => {
  using at = scratch();
  const log = new Log(at.folder);
  const cause = Object.assign(new Error(PRIVATE.join(' ')), { code: 'ENOENT', stack: STACK });
  log.unexpected(cause);
  log.write('page-crashed', { trace: framesOf(STACK).join(' < ') });
  log.unexpected('a text with Ada in it');
  const text = readFileSync(log.path, 'utf8');
  for (const secret of [...PRIVATE, 'lovelace', 'divorce', 'ada']) expect(text).not.toContain(secret);
  const [first] = text.trim().split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({
    event: 'unexpected',
    error: 'Error',
    code: 'ENOENT',
    trace: 'readIt library.ts:12 < Analyst.#run analyst.ts:90 < electron.js:1 < task_queues:104',
  });
});

test('an error of this program is found again by its trace', () => {
  expect(traceOf(new TypeError('x'))['trace']).toMatch(/log\.test\.ts:\d+/);
});

test('a log does not grow without bound, and never makes anything fail', () => {
  using at = scratch();
  const log = new Log(at.folder);
  for (let lines = 0; lines < 9000; lines++) log.write('started', { padding: 'x'.repeat(100) });
  expect(statSync(log.path).size).toBeLessThan(600_000);
  expect(statSync(`${log.path}.old`).size).toBeLessThan(600_000);
  expect(() => new Log('/proc/nowhere').write('ended')).not.toThrow();
});

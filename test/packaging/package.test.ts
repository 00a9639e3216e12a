import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratch } from '../main/command-line.ts';
import { dryRun } from './dry-run.ts';
import type { Packed } from './dry-run.ts';
import { faultsOf } from './faults.ts';
import { isCurrent, licenceFaults, shipped } from './licences.ts';
import { fuseFaults } from './fuses.ts';

let packed: Packed;

beforeAll(async () => {
  packed = await dryRun();
}, 180_000);
afterAll(() => packed.dispose());

describe('the package of the desktop program', () => {
  test('holds all that it needs for this machine, and nothing else', () => {
    expect(faultsOf(packed, process.platform, process.arch)).toEqual([]);
  });

  test('is found wrong when something is missing, foreign, sealed in or too much', () => {
    const { files, unpacked, bytes } = packed;
    const faults = (change: Partial<Packed>) =>
      faultsOf({ files, unpacked, bytes, ...change }, process.platform, process.arch);
    expect(faults({ files: files.filter((path) => path !== 'out/main/electron.js') })).toEqual([
      'out/main/electron.js is missing.',
    ]);
    expect(faults({ files: [...files, 'training/train.ts'] })).toHaveLength(1);
    expect(faults({ unpacked: [] }).length).toBeGreaterThan(5);
    expect(faults({ bytes: 1e9 })).toHaveLength(1);
    expect(faultsOf(packed, 'win32', 'arm64').length).toBeGreaterThan(1);
  });

  test('consists of nothing whose terms were not looked at, and says what it consists of', () => {
    const list = shipped();
    expect(list.length).toBeGreaterThan(200);
    expect(licenceFaults(list)).toEqual([]);
    expect(isCurrent(list)).toBe(true);
    const foreign = { name: 'some-package', version: '1.0.0' };
    expect(licenceFaults([{ ...foreign, licence: 'GPL-3.0-only' }])).toHaveLength(1);
    expect(licenceFaults([{ ...foreign, licence: 'MIT AND GPL-3.0-only' }])).toHaveLength(1);
    expect(licenceFaults([{ ...foreign, licence: '(MIT OR GPL-3.0-only)' }])).toEqual([]);
    expect(packed.files).toContain('resources/licences.json');
  });

  test('finds every module that the built program imports', async () => {
    using at = scratch();
    packed.extract(at.folder);
    const main = at.path('out/main');
    const code = readdirSync(main, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(main, name), 'utf8'));
    const modules = new Set(
      code
        .flatMap((text) =>
          [...text.matchAll(/^import\s[^;]*?"([^".][^"]*)";/gm)].map((match) => match[1] ?? ''),
        )
        .filter((name) => name !== 'electron' && !name.startsWith('node:')),
    );
    expect(modules.size).toBeGreaterThan(10);
    const script = `for (const name of ${JSON.stringify([...modules])}) await import(name);`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: main });
  }, 60_000);

  test('has the fuses set that keep others from running code in it', async () => {
    expect(await fuseFaults(packed.executable)).toEqual([]);
  });

  test('is found wrong when a fuse is not set', async () => {
    using at = scratch();
    const binary = readFileSync(packed.executable, 'latin1');
    const fuses = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
    const runAsNode = at.file(
      'electron',
      Buffer.from(`${binary.slice(0, fuses)}1${binary.slice(fuses + 1)}`, 'latin1'),
    );
    expect(await fuseFaults(runAsNode)).toEqual(['The fuse RunAsNode should be disabled.']);
  });
});

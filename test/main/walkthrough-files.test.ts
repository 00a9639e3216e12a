import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { readWalkthroughFile } from '../../main/walkthrough-file.ts';
import { loadWalkthroughs, walkthroughById } from '../../main/walkthroughs.ts';

const SHIPPED = join(WALKTHROUGHS_DIR, 'conflict.yaml');
const good = readFileSync(SHIPPED, 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'starling-walkthroughs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

function faultsOf(text: string) {
  const read = readWalkthroughFile(put('mine.yaml', text));
  return read.ok ? [] : read.failure;
}

const lineWith = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe("a user's own walkthroughs", () => {
  const load = () => loadWalkthroughs([WALKTHROUGHS_DIR, folder]);
  const shipped = loadWalkthroughs([WALKTHROUGHS_DIR]).all.length;

  test('are listed beside those that are shipped', () => {
    put('quarrel.yml', good.replace('id: conflict', 'id: quarrel'));
    const { all, notices } = load();
    expect(notices).toEqual([]);
    expect(all).toHaveLength(shipped + 1);
    expect(walkthroughById({ all }, 'quarrel').title).toBe('A conflict with a colleague');
  });

  test('take the place of a shipped one with the same id', () => {
    put('mine.yaml', good.replace('title: A conflict with a colleague', 'title: My own'));
    const loaded = load();
    expect(loaded.all).toHaveLength(shipped);
    expect(walkthroughById(loaded, 'conflict').title).toBe('My own');
  });

  test('cost a notice when they are broken, and the others still load', () => {
    put('a-broken.yaml', good.replace(/^title:.*$/m, 'title:'));
    put('b-broken.yaml', 'lenses: [1');
    copyFileSync(SHIPPED, join(folder, 'c-good.yaml'));
    const { all, notices } = load();
    expect(all).toHaveLength(shipped);
    expect(notices).toEqual([
      'The walkthrough a-broken.yaml was left out: line 3, title: empty, expected text. Correct the file, or delete it.',
      expect.stringMatching(
        /^The walkthrough b-broken\.yaml was left out: line 1: .+\. Correct the file, or delete it\.$/,
      ),
    ]);
  });

  test('may be absent: a library without that folder has the shipped ones', () => {
    expect(loadWalkthroughs([WALKTHROUGHS_DIR, join(folder, 'none')]).all).toHaveLength(shipped);
  });

  test('are asked for by id, and the refusal names the ones there are', () => {
    expect(() => walkthroughById(load(), 'quarel')).toThrow(/no walkthrough quarel.*conflict/);
  });
});

describe('a fault in a walkthrough file', () => {
  test('names the line of the key and the way into the YAML', () => {
    const text = good.replace('  - probe: motive', '  - probe: motiv');
    expect(faultsOf(text)).toEqual([
      {
        line: lineWith(text, 'probe: motiv\n'),
        path: 'probes[3].probe',
        message: 'expected one of escalation, do-differently, validation, motive, found motiv',
      },
    ]);
  });

  test('that is an absent key points at what it should be in', () => {
    const text = good.replace(/^ {2}junior: >-\n(?: {4}.*\n)+/m, '');
    expect(faultsOf(text)).toEqual([
      { line: lineWith(text, 'levels:\n'), path: 'levels.junior', message: 'missing, expected text' },
    ]);
  });

  test('does not hide the next one', () => {
    const text = good
      .replace('  task: 20', '  task: soon')
      .replace(/^ {2}action: \d+$/m, '  action: 0')
      .replace('id: conflict', 'id: My Conflict');
    expect(faultsOf(text).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'id: expected lower-case words joined by hyphens',
      'targets.task: expected a number of seconds, found soon',
      'targets.action: expected a number of seconds above 0, found 0',
    ]);
  });

  test('may be a probe that is asked twice', () => {
    expect(faultsOf(good.replace('- probe: motive', '- probe: escalation'))).toMatchObject([
      { path: 'probes', message: 'expected each probe once: escalation, do-differently, validation, motive' },
    ]);
  });

  test('may be YAML that cannot be read, with its line', () => {
    expect(faultsOf(good.replace('  task: 20', '  task: "20'))[0]?.line).toBeGreaterThan(1);
    expect(faultsOf('')).toMatchObject([{ path: '', message: 'empty, expected a group of keys' }]);
    expect(faultsOf('just a sentence')).toMatchObject([{ path: '', line: null }]);
  });

  test('may be aliases that would fill the memory', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [*${of}, *${of}, *${of}, *${of}, *${of}, *${of}, *${of}, *${of}, *${of}]`);
    }
    expect(faultsOf(bomb.join('\n'))[0]?.message).toContain('aliases');
  });

  test('may be its size, or that it is not there', () => {
    expect(faultsOf(`${good}\n${'# much\n'.repeat(200_000)}`)[0]?.message).toContain('larger than 1 MB');
    expect(onlyFault(join(folder, 'none.yaml'))).toContain('no such file');
    expect(onlyFault(folder)).toContain('folder');
  });
});

function onlyFault(path: string): string | undefined {
  const read = readWalkthroughFile(path);
  return read.ok || read.failure.length !== 1 ? undefined : read.failure[0]?.message;
}

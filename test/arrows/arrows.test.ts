import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cruiseRooms } from './cruise.ts';
import { ROOMS } from './rules.ts';

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'starling-arrows-'));
  for (const room of Object.keys(ROOMS)) put(`${room}/index.ts`, 'export const here = true;\n');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

describe('the arrows between the rooms', () => {
  it('passes a house that keeps to them', async () => {
    put(
      'main/uses.ts',
      "export { here } from '../core/index.ts';\nexport { here as there } from '../speech/index.ts';\n",
    );
    const report = await cruiseRooms(house);
    expect(report.violations).toEqual([]);
    expect(report.modulesByRoom.main).toBe(2);
  });

  it.each([
    ['core/leak.ts', "export { here } from '../main/index.ts';\n", 'core-arrows'],
    [
      'core/disk.ts',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      'core-is-pure',
    ],
    ['renderer/leak.ts', "export { here } from '../speech/index.ts';\n", 'renderer-arrows'],
    [
      'renderer/disk.ts',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      'window-has-no-node',
    ],
    ['speech/leak.ts', "export type { here } from '../main/index.ts';\n", 'speech-arrows'],
    ['preload/leak.ts', "export { here } from '../main/index.ts';\n", 'preload-arrows'],
  ])('refuses %s', async (path, text, rule) => {
    put(path, text);
    const report = await cruiseRooms(house);
    expect(report.violations.some((line) => line.startsWith(`${rule}: ${path}`))).toBe(true);
  });

  it('shows a room in which it saw nothing', async () => {
    rmSync(join(house, 'speech'), { recursive: true });
    mkdirSync(join(house, 'speech'));
    expect((await cruiseRooms(house)).modulesByRoom.speech).toBe(0);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratch } from './command-line.ts';

const ROOT = join(import.meta.dirname, '../..');
const POLICY = expect.stringContaining("default-src 'none'") as string;

/** What the built bundles did with the stand-in; its own file says how each part came about. */
interface Seen {
  readonly [part: string]: unknown;
  readonly seen: { readonly windows: unknown[] };
  readonly page: Readonly<Record<string, { readonly status: number }>>;
}
let ran: Seen;

beforeAll(() => {
  if (!existsSync(join(ROOT, 'out/main/electron.js')))
    execFileSync(process.execPath, [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: ROOT,
    });
  using at = scratch();
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'electron-stand-in/run.mjs')], {
    env: { ...process.env, STARLING_HOME: at.path('library') },
    encoding: 'utf8',
  });
  ran = JSON.parse(printed) as Seen;
});

describe('the built desktop program, against a stand-in for Electron', () => {
  test('opens one sandboxed, isolated window on its own scheme', () => {
    expect(ran.seen).toMatchObject({ sandboxed: true, loaded: ['app://starling/'] });
    expect(ran.seen.windows).toHaveLength(1);
    expect(ran.seen.windows[0]).toMatchObject({
      webPreferences: {
        preload: join(ROOT, 'out/preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
      },
    });
  });

  test('serves the window under its policy, and nothing outside it', () => {
    const { 'app://starling/': index, ...outside } = ran.page;
    expect(index).toMatchObject({
      status: 200,
      policy: POLICY,
      text: expect.stringMatching(/^<!doctype html>/) as string,
    });
    expect(Object.keys(outside)).toHaveLength(5);
    for (const answer of Object.values(outside))
      expect(answer).toMatchObject({ status: 404, policy: POLICY });
  });

  test('grants its own page the microphone, and no page anything else', () => {
    expect(ran.permissions).toEqual({
      microphone: true,
      camera: false,
      foreign: false,
      geolocation: false,
      notifications: false,
      device: false,
    });
  });

  test('stays on its page, and gives only https links to the browser', () => {
    expect(ran.navigation).toEqual(['followed', 'stopped']);
    expect(ran.opened).toEqual(['deny', 'deny']);
    expect(ran.seen).toMatchObject({ external: ['https://example.org/'] });
  });

  test('gives the page one port when it is ready, and nothing else', () => {
    expect(ran.preload).toEqual({
      added: [],
      beforeReady: 0,
      channel: 'starling:port',
      posted: 1,
      given: [{ data: { type: 'starling:port' }, origin: 'app://starling', ports: 1 }],
    });
  });

  test("answers calls over that port, and none over another page's or a frame's", () => {
    expect(ran.info).toMatchObject({ door: 'electron', model: 'whisper-tiny.en' });
    expect(ran.refused).toBe('no answer');
    expect(ran.inFrame).toBe('no answer');
  });
});

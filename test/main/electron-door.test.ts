import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWindowState } from '../../main/electron/window-state.ts';

const ROOT = join(import.meta.dirname, '../..');
const PRELOAD = join(ROOT, 'out/preload/index.cjs');

const page = z.object({
  status: z.number(),
  type: z.string().nullable(),
  policy: z.string().nullable(),
  body: z.string(),
});
const seenSchema = z.object({
  sandboxed: z.boolean(),
  preferences: z.record(z.string(), z.unknown()),
  url: z.string(),
  menu: z.array(z.string()),
  menuLedTo: z.string(),
  page,
  traversal: z.array(page),
  post: page,
  microphone: z.boolean(),
  camera: z.boolean(),
  foreignMicrophone: z.boolean(),
  notifications: z.boolean(),
  navigation: z.record(z.string(), z.boolean()),
  window: z.object({ action: z.string() }),
  opened: z.array(z.string()),
  call: z.string(),
  foreignCall: z.string(),
  frameCall: z.string(),
  openedFiles: z.object({
    kept: z.number(),
    openedAt: z.string(),
    openedAgainAt: z.string(),
    errors: z.array(z.string()),
    recent: z.array(z.string()),
  }),
  practiceKey: z.object({
    keysBefore: z.array(z.string()),
    keys: z.array(z.string()),
    commanded: z.string(),
    keysAfter: z.array(z.string()),
  }),
  crashed: z.object({ reloads: z.number(), url: z.string() }),
});

let seen: z.infer<typeof seenSchema>;
const home = mkdtempSync(join(tmpdir(), 'starling-desktop-'));

beforeAll(() => {
  if (!existsSync(join(ROOT, 'out/main/electron.js'))) {
    throw new Error('The desktop program is not built: run npm run build first. npm test does.');
  }
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'electron/drive.ts')], {
    cwd: ROOT,
    env: { ...process.env, STARLING_HOME: home },
    encoding: 'utf8',
  });
  const last = run.stdout.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`the desktop program did not start:\n${run.stderr}`);
  seen = seenSchema.parse(JSON.parse(last));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the built desktop program', () => {
  it('opens one sandboxed, isolated window without Node on its own origin', () => {
    expect(seen.sandboxed).toBe(true);
    expect(seen.preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(seen.url).toBe('app://starling/');
  });

  it('serves the built window with its policy, and nothing outside it', () => {
    expect(seen.page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(seen.page.policy).toContain("default-src 'none'");
    for (const { status, body } of [...seen.traversal, seen.post]) {
      expect(status).toBe(404);
      expect(body).not.toContain('starling"');
    }
  });

  it('grants the microphone to its own page and nothing else to anybody', () => {
    const { microphone, camera, foreignMicrophone, notifications } = seen;
    expect({ microphone, camera, foreignMicrophone, notifications }).toEqual({
      microphone: true,
      camera: false,
      foreignMicrophone: false,
      notifications: false,
    });
  });

  it('stays on its own page, and hands only https links to the system’s browser', () => {
    expect(seen.navigation).toEqual({ own: true, foreign: false, disguised: false, redirect: false });
    expect(seen.window).toEqual({ action: 'deny' });
    expect(seen.opened).toEqual(['https://example.org/']);
  });

  it('has a menu that leads to every page', () => {
    expect(seen.menu).toEqual(['Practise', 'Takes', 'Progress', 'Walkthroughs', 'Recent takes', 'Settings…']);
    expect(seen.menuLedTo).toBe('app://starling/#/takes');
  });

  it('remembers where its window was, unless no screen is there any more', () => {
    const state = { x: 40, y: 50, width: 1000, height: 700, maximized: true };
    const screen = { x: 0, y: 0, width: 1920, height: 1080 };
    expect(readWindowState(home, [screen])).toEqual(state);
    expect(readWindowState(home, [{ ...screen, x: 5000 }])).toBeNull();
    writeFileSync(join(home, 'window.json'), '{"x": "far"}');
    expect(readWindowState(home, [screen])).toBeNull();
  });

  it('takes in the recordings it is opened with, and says which it cannot', () => {
    const { kept, openedAt, openedAgainAt, errors, recent } = seen.openedFiles;
    expect(kept).toBe(2);
    expect(openedAt).toMatch(/^app:\/\/starling\/#\/takes\/[0-9a-f-]{36}$/);
    expect(openedAgainAt).toMatch(/#\/takes\/[0-9a-f-]{36}$/);
    expect(openedAgainAt).not.toBe(openedAt);
    expect(errors).toEqual(['Starling cannot open this file: gone.wav is not there any more.']);
    expect(recent).toEqual(['d12', 'd12']);
  });

  it('starts and stops practising by a key of the whole system, while the settings want it', () => {
    expect(seen.practiceKey).toEqual({
      keysBefore: [],
      keys: ['CommandOrControl+Alt+R'],
      commanded: 'toggle-practice',
      keysAfter: [],
    });
  });

  it('opens a window that dies again, until it dies again and again', () => {
    expect(seen.crashed).toEqual({ reloads: 3, url: 'app://starling/crashed.html' });
    const log = readFileSync(join(home, 'logs/starling.log'), 'utf8').trim().split('\n');
    const died = log.filter((line) => line.includes('"window-died"'));
    expect(died).toHaveLength(4);
    expect(JSON.parse(died[0] ?? '')).toMatchObject({ reason: 'crashed', exitCode: 139 });
    expect(existsSync(join(ROOT, 'out/renderer/crashed.html'))).toBe(true);
  });

  it('answers calls over the port of its own main frame only', () => {
    expect(seen.call).toBe('electron');
    expect(seen.foreignCall).toBe('refused');
    expect(seen.frameCall).toBe('refused');
  });
});

describe('the built preload', () => {
  it('hands a port over when its own page asks, and exposes nothing', () => {
    const posted: string[] = [];
    const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
    const window = {
      addEventListener: (_name: string, listener: (typeof listeners)[number]) => listeners.push(listener),
      postMessage: (message: { type: string }) => posted.push(`page ${message.type}`),
    };
    const electron = { ipcRenderer: { postMessage: (channel: string) => posted.push(`main ${channel}`) } };
    const before = Object.keys(window);
    runInNewContext(readFileSync(PRELOAD, 'utf8'), {
      require: (name: string) => (name === 'electron' ? electron : undefined),
      exports: {},
      module: { exports: {} },
      window,
      location: { origin: 'app://starling' },
      MessageChannel,
    });
    const hear = (source: unknown, data: unknown) =>
      listeners.forEach((listener) => listener({ source, data }));
    hear({}, { type: 'starling:ready' });
    hear(window, { type: 'something else' });
    hear(window, 'starling:ready');
    expect(posted).toEqual([]);
    hear(window, { type: 'starling:ready' });
    expect(posted).toEqual(['main starling:port', 'page starling:port']);
    expect(Object.keys(window)).toEqual(before);
  });
});

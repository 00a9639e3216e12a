import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { PROGRAM_DIR } from '../folders.ts';
import { lockNavigation } from './lock-down.ts';
import { ORIGIN } from './scheme.ts';
import { keepWindowState, readWindowState, SMALLEST } from './window-state.ts';

/** A window that dies this often within a minute is left alone, so that a page that cannot run does not flicker for ever. */
const MOST_RELOADS = 3;
const MINUTE_MS = 60_000;

export function openWindow(libraryDir: string): BrowserWindow {
  const state = readWindowState(
    libraryDir,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const { maximized, ...place } = state ?? { width: 1280, height: 860, maximized: false };
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Starling',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(PROGRAM_DIR, 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  lockNavigation(window.webContents);
  reloadWhenItDies(window);
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  window.on('close', () =>
    keepWindowState(libraryDir, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

function reloadWhenItDies(window: BrowserWindow): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    deaths = [...deaths.filter((at) => Date.now() - at < MINUTE_MS), Date.now()];
    if (deaths.length <= MOST_RELOADS && !window.isDestroyed()) window.webContents.reload();
  });
}

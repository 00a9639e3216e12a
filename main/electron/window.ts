import { join } from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import { PROGRAM_DIR } from '../folders.ts';
import type { Log } from '../log.ts';
import { lockNavigation } from './lock-down.ts';
import { ORIGIN } from './scheme.ts';
import { keepWindowState, readWindowState, SMALLEST } from './window-state.ts';

/** A window that dies this often within a minute is left alone, so that a page that cannot run does not flicker for ever. */
const MOST_RELOADS = 3;
const MINUTE_MS = 60_000;

export function openWindow(libraryDir: string, log: Log): BrowserWindow {
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
  reloadWhenItDies(window, log);
  askWhenItHangs(window, log);
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  window.on('close', () =>
    keepWindowState(libraryDir, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

function reloadWhenItDies(window: BrowserWindow, log: Log): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write('window-died', { reason, exitCode });
    deaths = [...deaths.filter((at) => Date.now() - at < MINUTE_MS), Date.now()];
    if (window.isDestroyed()) return;
    if (deaths.length <= MOST_RELOADS) window.webContents.reload();
    else void window.loadURL(`${ORIGIN}/crashed.html`);
  });
}

/** A page may only be busy; so the user decides. A recording is on disk up to half a second ago either way. */
function askWhenItHangs(window: BrowserWindow, log: Log): void {
  const asking = new AbortController();
  window.on('closed', () => asking.abort());
  window.on('unresponsive', () => {
    log.write('window-hung');
    const question = {
      message: 'The window does not answer',
      detail: 'Wait a moment longer, or open it again. Nothing that was recorded or saved is lost.',
      buttons: ['Wait', 'Open it again'],
      signal: asking.signal,
    };
    void dialog.showMessageBox(window, question).then(({ response }) => {
      if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
}

// The desktop program. Thin: services and window are the same as in browser mode.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, protocol, session } from 'electron';
import { startSpeech } from '../speech/start.ts';
import { lockPermissions } from './electron/lock-down.ts';
import { followMenu } from './electron/menu.ts';
import { OpenedFiles } from './electron/opened-files.ts';
import { followPracticeKey } from './electron/practice-key.ts';
import { servePorts } from './electron/ports.ts';
import { answerScheme, ORIGIN, SCHEME } from './electron/scheme.ts';
import { utilitySpeech } from './electron/utility-speech.ts';
import { openWindow } from './electron/window.ts';
import { MODELS_DIR, WINDOW_DIR } from './folders.ts';
import { libraryDir, moveIfScheduled } from './library-location.ts';
import { Refusal } from './refusal.ts';
import { Services } from './services.ts';

/** From the start: macOS names a file before the program is ready. */
const openedFiles = new OpenedFiles(process.argv.slice(1), process.cwd());

/** Two programs on one library would record over each other; the second shows the first one's window instead. */
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([SCHEME]);
  app.enableSandbox();
  void app.whenReady().then(run);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const services = await openServices();
  if (!services) return;
  process.on('uncaughtExceptionMonitor', (cause) => services.log.unexpected(cause));
  protocol.handle(SCHEME.scheme, (request) => answerScheme(request, services, WINDOW_DIR));
  lockPermissions(session.defaultSession);
  servePorts(services);
  const window = () => shownWindow(services);
  const show = (hash: string) => void window().loadURL(`${ORIGIN}/${hash}`);
  window();
  followMenu(services.library, show);
  followPracticeKey(services, window);
  openedFiles.ready(services, show);
  app.on('second-instance', (_event, commandLine, folder) => {
    window();
    openedFiles.addFrom(commandLine.slice(1), folder);
  });
  app.on('activate', window);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(services);
}

async function openServices(): Promise<Services | null> {
  const spawn = utilitySpeech(join(import.meta.dirname, 'speech-process.js'), MODELS_DIR);
  try {
    const notMoved = await moveIfScheduled();
    return new Services({
      libraryDir: libraryDir(),
      speech: startSpeech({ modelsDir: MODELS_DIR, spawn }),
      door: 'electron',
      notices: notMoved === null ? [] : [notMoved],
    });
  } catch (cause) {
    const why =
      cause instanceof Refusal ? cause.message : 'Something unexpected went wrong while it started.';
    dialog.showErrorBox('Starling cannot start', why);
    app.exit(1);
    return null;
  }
}

/** The one window: in front, or opened. */
function shownWindow({ log }: Services): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return openWindow(libraryDir(), log);
  if (window.isMinimized()) window.restore();
  window.focus();
  return window;
}

/** A recording that is running is closed properly first. */
function closeBeforeQuit(services: Services): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void services.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

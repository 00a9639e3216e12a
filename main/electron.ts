// The desktop program. Thin: services and window are the same as in browser mode.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, protocol, session } from 'electron';
import { startSpeech } from '../speech/start.ts';
import { lockPermissions } from './electron/lock-down.ts';
import { setMenu } from './electron/menu.ts';
import { servePorts } from './electron/ports.ts';
import { answerScheme, SCHEME } from './electron/scheme.ts';
import { utilitySpeech } from './electron/utility-speech.ts';
import { openWindow } from './electron/window.ts';
import { libraryDir, MODELS_DIR, WINDOW_DIR } from './folders.ts';
import { Refusal } from './refusal.ts';
import { Services } from './services.ts';

/** Two programs on one library would record over each other; the second shows the first one's window instead. */
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([SCHEME]);
  app.enableSandbox();
  void app.whenReady().then(run);
} else {
  app.quit();
}

function run(): void {
  const services = openServices();
  if (!services) return;
  protocol.handle(SCHEME.scheme, (request) => answerScheme(request, services, WINDOW_DIR));
  lockPermissions(session.defaultSession);
  servePorts(services);
  openWindow(libraryDir());
  setMenu(showWindow);
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(services);
}

function openServices(): Services | null {
  const spawn = utilitySpeech(join(import.meta.dirname, 'speech-process.js'), MODELS_DIR);
  try {
    return new Services({
      libraryDir: libraryDir(),
      speech: startSpeech({ modelsDir: MODELS_DIR, spawn }),
      door: 'electron',
    });
  } catch (cause) {
    const why =
      cause instanceof Refusal ? cause.message : 'Something unexpected went wrong while it started.';
    dialog.showErrorBox('Starling cannot start', why);
    app.exit(1);
    return null;
  }
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    openWindow(libraryDir());
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
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

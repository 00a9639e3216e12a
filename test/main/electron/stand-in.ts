// Stands where the `electron` module would, so that the built bundles run in plain Node. It records what they ask of
// Electron and lets a test play Electron's part. It proves wiring; sandboxing is Electron's own.
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

type Handler = (request: Request) => Promise<Response>;

class App extends EventEmitter {
  readonly name = 'Starling';
  sandboxed = false;
  exits: number[] = [];
  requestSingleInstanceLock = () => true;
  enableSandbox = () => (this.sandboxed = true);
  whenReady = () => Promise.resolve();
  getPath = () => tmpdir();
  quit = () => this.emit('before-quit', { preventDefault: () => undefined });
  exit = (code: number) => this.exits.push(code);
}
export const app = new App();

class WebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler = (handler: typeof this.openHandler) => (this.openHandler = handler);
  getURL = () => 'app://starling/';
  reloads = 0;
  reload = () => void this.reloads++;
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows = () => BrowserWindow.all;
  readonly webContents = new WebContents();
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  url = '';
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
  }
  loadURL = (url: string) => {
    this.url = url;
    return Promise.resolve();
  };
  show = () => undefined;
  focus = () => undefined;
  isMinimized = () => false;
  isDestroyed = () => false;
  isMaximized = () => true;
  getNormalBounds = () => ({ x: 40, y: 50, width: 1000, height: 700 });
}

export const handlers = new Map<string, Handler>();
export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
};

export const permissions: {
  request?: (
    contents: unknown,
    permission: string,
    answer: (granted: boolean) => void,
    details: object,
  ) => void;
  check?: (contents: unknown, permission: string, origin: string, details: object) => boolean;
} = {};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: typeof permissions.request) => (permissions.request = handler),
    setPermissionCheckHandler: (handler: typeof permissions.check) => (permissions.check = handler),
    setDevicePermissionHandler: () => undefined,
  },
};

export const opened: string[] = [];
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}
export const menu: { items: readonly MenuItem[] } = { items: [] };
export const Menu = {
  buildFromTemplate: (items: readonly MenuItem[]) => items,
  setApplicationMenu: (items: readonly MenuItem[]) => (menu.items = items),
};

export const shell = { openExternal: (url: string) => Promise.resolve(opened.push(url)) };
export const errors: string[] = [];
export const dialog = {
  showErrorBox: (title: string, why: string) => errors.push(`${title}: ${why}`),
  showMessageBox: () => Promise.resolve({ response: 0 }),
};
export const keys = new Map<string, () => void>();
export const globalShortcut = {
  register: (key: string, pressed: () => void) => keys.set(key, pressed).has(key),
  unregister: (key: string) => keys.delete(key),
  isRegistered: (key: string) => keys.has(key),
};
export const ipcMain = new EventEmitter();
export const utilityProcess = {
  fork: () =>
    Object.assign(new EventEmitter(), { postMessage: () => undefined, kill: () => true, stdout: null }),
};

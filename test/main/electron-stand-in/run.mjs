// Runs the built main and preload bundles against a stand-in for the `electron` module, and writes what they did with
// it as JSON. It proves the wiring; that Electron's sandbox holds is Electron's own affair.
import { EventEmitter } from 'node:events';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { RPCLink } from '@orpc/client/message-port';
import { createORPCClient } from '@orpc/client';

const OUT = join(import.meta.dirname, '../../../out');
const seen = { windows: [], loaded: [], schemes: [], external: [], sandboxed: false };
const handlers = {};

const contents = Object.assign(new EventEmitter(), {
  setWindowOpenHandler: (handler) => (handlers.open = handler),
  reload: () => undefined,
});
class BrowserWindow extends EventEmitter {
  webContents = contents;
  constructor(options) {
    super();
    seen.windows.push(options);
  }
  static getAllWindows = () => [];
  loadURL(url) {
    seen.loaded.push(url);
    return Promise.resolve();
  }
}
const app = Object.assign(new EventEmitter(), {
  requestSingleInstanceLock: () => true,
  enableSandbox: () => (seen.sandboxed = true),
  whenReady: () => Promise.resolve(),
  quit: () => undefined,
  exit: (code) => process.exit(code),
});
const posted = [];
globalThis.electronStandIn = {
  app,
  BrowserWindow,
  dialog: { showErrorBox: (...text) => console.error(...text) },
  ipcMain: new EventEmitter(),
  ipcRenderer: { postMessage: (...message) => posted.push(message) },
  protocol: {
    registerSchemesAsPrivileged: (schemes) => seen.schemes.push(...schemes),
    handle: (scheme, handler) => (handlers[scheme] = handler),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler) => (handlers.request = handler),
      setPermissionCheckHandler: (handler) => (handlers.check = handler),
      setDevicePermissionHandler: (handler) => (handlers.device = handler),
    },
  },
  shell: { openExternal: (url) => seen.external.push(url) },
  utilityProcess: { fork: () => Object.assign(new EventEmitter(), { postMessage() {}, kill() {} }) },
};
const source = Object.keys(globalThis.electronStandIn)
  .map((name) => `exports.${name} = globalThis.electronStandIn.${name};`)
  .join('\n');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'stand-in:electron', format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'stand-in:electron' ? { format: 'commonjs', source, shortCircuit: true } : next(url, context),
});

await import(join(OUT, 'main/electron.js'));
await new Promise((resolve) => setTimeout(resolve, 0));

const ask = async (url, init) => {
  const answer = await handlers.app(new Request(url, init));
  return {
    status: answer.status,
    policy: answer.headers.get('content-security-policy'),
    text: (await answer.text()).slice(0, 40),
  };
};
const page = {};
for (const url of [
  'app://starling/',
  'app://starling/..%2fpackage.json',
  'app://starling/%2e%2e/package.json',
  'app://starling/..%5cmain/electron.js',
  'app://evil/',
  'app://starling/audio/..%2f..%2fstarling.db',
])
  page[url] = await ask(url);

const granted = (permission, details, url = 'app://starling/') => {
  let answer = null;
  handlers.request({ getURL: () => url }, permission, (given) => (answer = given), details);
  return answer;
};
const permissions = {
  microphone: granted('media', { mediaTypes: ['audio'] }),
  camera: granted('media', { mediaTypes: ['audio', 'video'] }),
  foreign: granted('media', { mediaTypes: ['audio'] }, 'https://evil.example/?app://starling'),
  geolocation: granted('geolocation', {}),
  notifications: granted('notifications', {}),
  device: handlers.device({}),
};
const navigation = (url) => {
  let stopped = false;
  contents.emit('will-navigate', { url, preventDefault: () => (stopped = true) });
  return stopped ? 'stopped' : 'followed';
};
const opened = ['https://example.org/', 'file:///etc/passwd'].map((url) => handlers.open({ url }).action);

// The preload in a page's window: it answers `starling:ready` from this very window, and adds nothing to it.
const listeners = [];
const given = [];
globalThis.location = { origin: 'app://starling' };
globalThis.window = {
  addEventListener: (_type, listener) => listeners.push(listener),
  postMessage: (data, origin, ports) => given.push({ data, origin, ports }),
};
const globalsBefore = new Set([...Object.keys(globalThis), ...Object.keys(window)]);
createRequire(import.meta.url)(join(OUT, 'preload/index.cjs'));
const added = [...Object.keys(globalThis), ...Object.keys(window)].filter((name) => !globalsBefore.has(name));
for (const event of [
  { source: {}, data: { type: 'starling:ready' } },
  { source: window, data: { type: 'other' } },
])
  listeners.forEach((listener) => listener(event));
const beforeReady = posted.length;
listeners.forEach((listener) => listener({ source: window, data: { type: 'starling:ready' } }));
const [channel, , [mainPort]] = posted[0];

/** Electron's MessagePortMain is an emitter whose events carry `data`. */
function portMain(port) {
  const emitter = new EventEmitter();
  port.on?.('message', (data) => emitter.emit('message', { data }));
  return Object.assign(emitter, {
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  });
}
const call = async (port, frame, own) => {
  globalThis.electronStandIn.ipcMain.emit('starling:port', { ports: [portMain(port)], senderFrame: frame });
  const client = createORPCClient(new RPCLink({ port: own }));
  own.start();
  return Promise.race([
    client.app.info().catch(() => 'no answer'),
    new Promise((resolve) => setTimeout(resolve, 1500, 'no answer')),
  ]);
};
const ours = { parent: null, url: 'app://starling/' };
const info = await call(nodePort(mainPort), ours, given[0].ports[0]);
const stranger = new MessageChannel();
const refused = await call(stranger.port1, { parent: null, url: 'https://evil.example/' }, stranger.port2);
const framed = new MessageChannel();
const inFrame = await call(framed.port1, { parent: {}, url: 'app://starling/' }, framed.port2);

function nodePort(port) {
  return Object.assign(port, {
    on: port.on ?? ((type, listener) => port.addEventListener(type, ({ data }) => listener(data))),
  });
}

console.log(
  JSON.stringify({
    seen,
    page,
    permissions,
    opened,
    navigation: ['app://starling/#takes', 'https://example.org/?app://starling'].map(navigation),
    preload: {
      added,
      beforeReady,
      channel,
      posted: posted.length,
      given: given.map(({ data, origin, ports }) => ({ data, origin, ports: ports.length })),
    },
    info,
    refused,
    inFrame,
  }),
);
process.exit(0);

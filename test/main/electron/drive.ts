// Runs the built desktop program on the stand-in and prints what it did, as JSON, for electron-door.test.ts.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { CoachApi } from '../../../core/coach-api.ts';

const ROOT = join(import.meta.dirname, '../../..');
const standInUrl = pathToFileURL(join(import.meta.dirname, 'stand-in.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standInUrl, shortCircuit: true } : next(specifier, context),
});

const electron = await import('./stand-in.ts');
await import(pathToFileURL(join(ROOT, 'out/main/electron.js')).href);
await new Promise((resolve) => setTimeout(resolve, 500));

const [window] = electron.BrowserWindow.all;
const contents = window?.webContents;
const firstUrl = window?.url;

const get = async (path: string, init?: RequestInit) => {
  const answer = await electron.handlers.get('app')?.(new Request(`app://starling${path}`, init));
  return {
    status: answer?.status,
    type: answer?.headers.get('content-type'),
    policy: answer?.headers.get('content-security-policy'),
    body: (await answer?.text())?.slice(0, 80),
  };
};

const asks = (permission: string, mediaTypes: readonly string[], url = 'app://starling/') => {
  let granted: boolean | null = null;
  const asking = { getURL: () => url };
  electron.permissions.request?.(asking, permission, (answer) => (granted = answer), { mediaTypes });
  return granted;
};

const navigates = (event: 'will-navigate' | 'will-redirect', url: string) => {
  let stopped = false;
  contents?.emit(event, { url, preventDefault: () => (stopped = true) });
  return !stopped;
};

/** Hands a port over as the preload does, from a frame with this address, and asks the services for their version. */
async function callFrom(url: string, parent: object | null): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  electron.ipcMain.emit('starling:port', { ports: [port2], senderFrame: { url, parent } });
  const coach: ContractRouterClient<CoachApi> = createORPCClient(new RPCLink({ port: port1 }));
  port1.start();
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 1_000));
  const answered = coach.app.info().then(({ door }) => door);
  const heard = await Promise.race([answered.catch(() => 'refused'), late]);
  port1.close();
  return heard;
}

contents?.openHandler?.({ url: 'https://example.org/' });
contents?.openHandler?.({ url: 'file:///etc/passwd' });

const file = electron.menu.items.find(({ label }) => label === 'File')?.submenu ?? [];
file.find(({ label }) => label === 'Takes')?.click?.();
const menuLedTo = window?.url;
window?.emit('close');

const SAMPLE = join(ROOT, 'resources/samples/d12.ogg');
const until = async (reached: () => boolean) => {
  for (let tries = 0; tries < 100 && !reached(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
};
let kept = 0;
electron.app.emit('open-file', { preventDefault: () => kept++ }, SAMPLE);
await until(() => window?.url.includes('#/takes/') ?? false);
const openedAt = window?.url ?? '';
electron.app.emit('second-instance', {}, ['starling', '--flag', 'd12.ogg', 'notes.doc'], join(SAMPLE, '..'));
await until(() => window?.url !== openedAt);
const openedAgainAt = window?.url ?? '';
electron.app.emit('open-file', { preventDefault: () => kept++ }, join(ROOT, 'gone.wav'));
await until(() => electron.errors.length > 0);

const recent = () =>
  (
    electron.menu.items
      .find(({ label }) => label === 'File')
      ?.submenu?.find(({ label }) => label === 'Recent takes')?.submenu ?? []
  ).map(({ label }) => label);

/** The services as the window reaches them. */
const { port1, port2 } = new MessageChannel();
electron.ipcMain.emit('starling:port', {
  ports: [port2],
  senderFrame: { url: 'app://starling/', parent: null },
});
const services: ContractRouterClient<CoachApi> = createORPCClient(new RPCLink({ port: port1 }));
port1.start();
const keysBefore = [...electron.keys.keys()];
await services.settings.set({ ...(await services.settings.get()), practiceKey: true });
const commands = await services.app.commands();
const command = commands.next();
await new Promise((resolve) => setTimeout(resolve, 200));
const keys = [...electron.keys];
keys.forEach(([, pressed]) => pressed());
const commanded = (await command).value;
await services.settings.set({ ...(await services.settings.get()), practiceKey: false });
const keysAfter = [...electron.keys.keys()];

for (let deaths = 0; deaths < 4; deaths++)
  contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
const crashed = { reloads: contents?.reloads, url: window?.url };

const seen = {
  menu: file.flatMap(({ label }) => label ?? []),
  menuLedTo,
  sandboxed: electron.app.sandboxed,
  preferences: window?.options.webPreferences,
  url: firstUrl,
  page: await get('/'),
  traversal: [await get('/..%2f..%2fpackage.json'), await get('/%2e%2e/%2e%2e/package.json')],
  post: await get('/', { method: 'POST' }),
  microphone: asks('media', ['audio']),
  camera: asks('media', ['video', 'audio']),
  foreignMicrophone: asks('media', ['audio'], 'https://example.org/?app://starling'),
  notifications: asks('notifications', []),
  navigation: {
    own: navigates('will-navigate', 'app://starling/#/takes'),
    foreign: navigates('will-navigate', 'https://example.org/'),
    disguised: navigates('will-navigate', 'http://example.org/?next=app://starling'),
    redirect: navigates('will-redirect', 'https://example.org/'),
  },
  window: contents?.openHandler?.({ url: 'http://example.org/' }),
  opened: electron.opened,
  call: await callFrom('app://starling/', null),
  foreignCall: await callFrom('https://example.org/', null),
  frameCall: await callFrom('app://starling/', {}),
  openedFiles: { kept, openedAt, openedAgainAt, errors: electron.errors, recent: recent() },
  practiceKey: { keysBefore, keys: keys.map(([key]) => key), commanded, keysAfter },
  crashed,
};
console.log(JSON.stringify(seen));
process.exit(0);

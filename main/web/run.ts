import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startSpeech } from '../../speech/start.ts';
import { MODELS_DIR, WINDOW_DIR } from '../folders.ts';
import { libraryDir, moveIfScheduled } from '../library-location.ts';
import { Refusal } from '../refusal.ts';
import { Services } from '../services.ts';
import { openBrowser } from './open-browser.ts';
import { startWebServer } from './server.ts';
import type { WebServer } from './server.ts';

const USUAL_PORT = 4690;
const PORTS_TO_TRY = 20;

export interface WebOptions {
  /** Null takes the usual one, or the next that is free. */
  readonly port: number | null;
  readonly open: boolean;
}

/** Browser mode until Ctrl-C. Throws a Refusal when it cannot start. */
export async function runWeb({ port, open }: WebOptions): Promise<void> {
  if (!existsSync(join(WINDOW_DIR, 'index.html'))) {
    throw new Refusal('not-found', 'The window has not been built. Run npm run build, then start again.');
  }
  const notMoved = await moveIfScheduled();
  const speech = startSpeech({ modelsDir: MODELS_DIR });
  const services = new Services({
    libraryDir: libraryDir(),
    speech,
    door: 'web',
    notices: notMoved === null ? [] : [notMoved],
  });
  process.on('uncaughtExceptionMonitor', (cause) => services.log.unexpected(cause));
  const server = await firstFreePort(services, port);
  console.log(`Starling is at ${server.url}`);
  console.log('Press Ctrl-C to end it.');
  if (open) openBrowser(server.url);
  await asked();
  await server.close();
  await services.close();
}

async function firstFreePort(services: Services, port: number | null): Promise<WebServer> {
  const ports = port === null ? Array.from({ length: PORTS_TO_TRY }, (_, i) => USUAL_PORT + i) : [port];
  for (const candidate of ports) {
    try {
      return await startWebServer(services, WINDOW_DIR, candidate);
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    }
  }
  const tried = ports.length === 1 ? `Port ${ports[0]} is` : `The ports ${ports[0]} to ${ports.at(-1)} are`;
  throw new Refusal('busy', `${tried} taken by another program. Choose one with --port.`);
}

/** Resolves when the user or the system asks the program to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

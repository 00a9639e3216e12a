import { createConnection } from 'node:net';
import { MODELS_DIR } from '../../main/folders.ts';
import { Services } from '../../main/services.ts';
import { startWebServer } from '../../main/web/server.ts';
import { startSpeech } from '../../speech/start.ts';
import { scratch } from '../main/command-line.ts';

/** Browser mode under attack: a library of its own, and a way in that no browser would take. */
export async function openUnderAttack() {
  const at = scratch();
  at.file('index.html', '<!doctype html><title>Starling</title>');
  const services = new Services({
    libraryDir: at.path('library'),
    speech: startSpeech({ modelsDir: MODELS_DIR }),
    door: 'web',
  });
  const server = await startWebServer(services, at.folder, 0);
  const { port, search } = new URL(server.url);
  const welcome = await fetch(server.url, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    at,
    services,
    port: Number(port),
    token: new URLSearchParams(search).get('token') ?? '',
    origin: `http://127.0.0.1:${port}`,
    cookie,
    /** What the server answers to these very bytes, until it hangs up or the time is over. */
    raw: (bytes: string, waitMs = 1000): Promise<string> =>
      new Promise((resolve) => {
        let answer = '';
        const socket = createConnection({ port: Number(port), host: '127.0.0.1' });
        const end = () => {
          socket.destroy();
          resolve(answer);
        };
        socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
        socket.on('close', end);
        socket.on('error', end);
        socket.write(bytes, 'latin1');
        setTimeout(end, waitMs);
      }),
    close: async () => {
      await server.close();
      await services.close();
      at[Symbol.dispose]();
    },
  };
}

import { request } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGEST_CHUNK_BYTES } from '../../core/coach-api.ts';
import { MODELS_DIR } from '../../main/folders.ts';
import { Services } from '../../main/services.ts';
import { startWebServer } from '../../main/web/server.ts';
import type { WebServer } from '../../main/web/server.ts';
import { startSpeech } from '../../speech/start.ts';
import { scratch } from './command-line.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const at = scratch();
let server: WebServer;
let services: Services;
let cookie: string;
let takeId: string;

/** As Node's own fetch would not: any Host, any path as it is written. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body = '' }: { method?: string; body?: string | Uint8Array } = {},
): Promise<Answer> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const asUser = (path: string, headers: Record<string, string> = {}, sent = {}) =>
  ask(path, { cookie, ...headers }, sent);

beforeAll(async () => {
  at.file('index.html', '<!doctype html><title>Starling</title>');
  at.file('secret.key', 'mine');
  services = new Services({
    libraryDir: at.path('library'),
    speech: startSpeech({ modelsDir: MODELS_DIR }),
    door: 'web',
  });
  server = await startWebServer(services, at.folder, 0);
  const welcome = await ask(server.url.slice(server.url.indexOf('/?')));
  cookie = String(welcome.headers['set-cookie']).split(';', 1)[0] ?? '';
  const framing = { title: 'T', walkthroughId: 'urgent-repair', lens: 'speed', level: 'junior' } as const;
  takeId = services.importer.begin(framing, 'a.wav').id;
  services.importer.append(takeId, 0, Buffer.from('0123456789'));
  services.importer.finish(takeId);
});
afterAll(async () => {
  await server.close();
  await services.close();
  at[Symbol.dispose]();
});

describe("browser mode's gate", () => {
  test('turns the token of the printed address into a cookie that no script and no other site can use', async () => {
    const welcome = await ask(server.url.slice(server.url.indexOf('/?')));
    expect(welcome.status).toBe(303);
    expect(welcome.headers.location).toBe('/');
    expect(String(welcome.headers['set-cookie'])).toMatch(
      /^starling-\d+=\S+; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect((await asUser('/')).status).toBe(200);
  });

  test.each([
    ['no token', '/', {}],
    ['a wrong token', '/?token=wrong', {}],
    ['a wrong cookie', '/', { cookie: 'starling-1=wrong' }],
    ['the services without a cookie', '/rpc/app/info', {}],
    ['the audio without a cookie', '/audio/x', {}],
  ])('refuses %s', async (_what, path, headers) => {
    const { status, body } = await ask(path, headers);
    expect({ status, body }).toEqual({
      status: 401,
      body: 'Open the address that Starling printed when it started.',
    });
  });

  test.each([
    { host: 'evil.example' },
    { host: '127.0.0.1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
  ])('refuses %j even with the cookie', async (headers) => {
    expect((await asUser('/rpc/app/info', headers as unknown as Record<string, string>)).status).toBe(403);
  });
});

describe("browser mode's server", () => {
  test('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
  });

  test('sends the policy that lets no foreign script run, with every answer', async () => {
    for (const answer of [await asUser('/'), await ask('/'), await asUser('/none')]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/secret.key',
    '/library/starling.db',
    '/%00',
    '/%',
    '/audio/../index.html',
    '/audio/..%2f..%2fstarling.db',
    '/audio/00000000-0000-4000-8000-000000000000',
  ])('has nothing at %s', async (path) => {
    expect((await asUser(path)).status).toBe(404);
  });

  test.each([
    [undefined, 200, '0123456789', undefined],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-4', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('answers Range %s of the audio with %i', async (range, status, body, contentRange) => {
    const answer = await asUser(`/audio/${takeId}`, range === undefined ? {} : { range });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['accept-ranges']).toBe('bytes');
  });

  test('answers a service call, and refuses one that is too large, unknown or not allowed', async () => {
    const json = { 'content-type': 'application/json' };
    const info = await asUser('/rpc/app/info', json, { method: 'POST', body: '{}' });
    expect(info.status).toBe(200);
    expect(JSON.parse(info.body)).toMatchObject({ json: { door: 'web', libraryDir: at.path('library') } });
    const large = { method: 'POST', body: ' '.repeat(LARGEST_CHUNK_BYTES + 65 * 1024) };
    expect((await asUser('/rpc/takes/rename', json, large)).status).toBe(413);
    expect((await asUser('/rpc/app/nothing', json, { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await asUser('/', {}, { method: 'DELETE' })).status).toBe(405);
    const gone = JSON.stringify({ json: { id: '00000000-0000-4000-8000-000000000000' } });
    const refused = await asUser('/rpc/takes/get', json, { method: 'POST', body: gone });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('This take is no longer in the library.');
    expect(refused.body).not.toMatch(/at .*\.ts:\d/);
  });

  test('tells in the stream of a download why it failed', async () => {
    const { body, status } = await asUser(
      '/rpc/models/download',
      { 'content-type': 'application/json' },
      { method: 'POST', body: '{"json":{"id":"no-such-model"}}' },
    );
    expect(status).toBe(200);
    expect(body).toMatch(/event: error\ndata: .*"REFUSED".*The hub has no such model/);
  });

  test('deletes the audio with the take', async () => {
    const framing = { title: 'T', walkthroughId: 'urgent-repair', lens: 'speed', level: 'junior' } as const;
    const { id } = services.importer.begin(framing, 'b.wav');
    services.importer.append(id, 0, Buffer.from('x'));
    services.importer.finish(id);
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ json: { id } });
    expect((await asUser('/rpc/takes/remove', json, { method: 'POST', body })).status).toBe(200);
    expect((await asUser(`/audio/${id}`)).status).toBe(404);
    writeFileSync(join(at.folder, 'later.html'), '');
    expect((await asUser('/later.html')).headers['cache-control']).toBe('no-store');
  });
});

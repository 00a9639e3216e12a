import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { LARGEST_CHUNK_BYTES } from '../../core/coach-api.ts';
import { SECURITY_HEADERS } from '../content-security-policy.ts';
import type { Download } from '../download.ts';
import { downloadAt } from '../downloads.ts';
import { coachRouter } from '../router.ts';
import type { Services } from '../services.ts';
import { takeAudio } from '../take-audio.ts';
import { windowFile } from '../window-files.ts';
import { Gate } from './gate.ts';

/** A chunk of audio and the form around it. */
const LARGEST_BODY_BYTES = LARGEST_CHUNK_BYTES + 64 * 1024;

export interface WebServer {
  /** With the token: whoever opens it is let in. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Browser mode's server, on 127.0.0.1 only.
 * @param port 0 takes any; a taken one rejects with EADDRINUSE
 */
export async function startWebServer(
  services: Services,
  windowDir: string,
  port: number,
): Promise<WebServer> {
  const server = createServer();
  await listening(server, port);
  const { port: bound } = server.address() as AddressInfo;
  const gate = new Gate(bound);
  const rpc = new RPCHandler(coachRouter(services), {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY_BYTES })],
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const admission = gate.admit(request);
    if (admission.kind === 'refused') return send(response, admission.status, admission.why);
    if (admission.kind === 'welcomed') {
      response.writeHead(303, { 'Set-Cookie': admission.cookie, Location: '/' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (path.startsWith('/rpc/')) {
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
      if (!matched) send(response, 404, 'Starling has no such service.');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'Only reading is possible here.');
    if (path.startsWith('/audio/')) return sendAudio(services, path, request, response);
    const download = await downloadAt(path, new URLSearchParams(query), services);
    if (download) return sendDownload(download, request, response);
    return sendFile(windowDir, path, request, response);
  };

  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'Something unexpected went wrong. Try again, or restart Starling.');
    });
  });
  return { url: `http://127.0.0.1:${bound}/?token=${gate.token}`, close: () => closed(server) };
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

async function sendAudio(
  services: Services,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { status, headers, open } = await takeAudio(services.library, path, request.headers.range);
  response.writeHead(status, headers);
  if (!open || request.method === 'HEAD') response.end();
  else await streamed(open(), response);
}

async function sendDownload(download: Download, request: IncomingMessage, response: ServerResponse) {
  if (download.status === 404) return send(response, 404, download.why);
  response.writeHead(200, download.headers);
  if (request.method === 'HEAD') response.end();
  else await streamed(download.body, response);
}

async function sendFile(windowDir: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const file = await windowFile(windowDir, path);
  if (!file) return send(response, 404, 'There is no such page in Starling.');
  // Built files carry a hash in their names; the page itself must always be asked for.
  const caching = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': file.bytes,
    'Cache-Control': caching,
  });
  if (request.method === 'HEAD') response.end();
  else await streamed(createReadStream(file.path), response);
}

/** A player that seeks hangs up in the middle; that is no fault. */
const streamed = (from: NodeJS.ReadableStream, to: ServerResponse) =>
  pipeline(from, to).catch(() => to.destroy());

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

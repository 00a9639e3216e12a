import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { CustomScheme } from 'electron';
import { SECURITY_HEADERS } from '../content-security-policy.ts';
import type { Download } from '../download.ts';
import { downloadAt } from '../downloads.ts';
import type { Services } from '../services.ts';
import { takeAudio } from '../take-audio.ts';
import { windowFile } from '../window-files.ts';

/** The window's own origin: `app://starling`. A scheme of ours can carry headers, and does not open the disk as file:// does. */
export const ORIGIN = 'app://starling';

export const SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/** Whether a URL is a page of ours. Parsed, never searched for a substring: a query may hold anything. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'app:' && parsed.host === 'starling';
}

/** Answers the window's requests: its own files, and the audio of takes. Nothing else exists under this scheme. */
export async function answerScheme(
  request: Request,
  services: Services,
  windowDir: string,
): Promise<Response> {
  if (!isOurs(request.url) || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound();
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith('/audio/')) {
    const { status, headers, open } = await takeAudio(
      services.library,
      pathname,
      request.headers.get('range'),
    );
    return new Response(open && webStream(open()), { status, headers: { ...SECURITY_HEADERS, ...headers } });
  }
  const download = await downloadAt(pathname, searchParams, services);
  if (download) return answerDownload(download);
  const file = await windowFile(windowDir, pathname);
  if (!file) return notFound();
  const headers = { ...SECURITY_HEADERS, 'Content-Type': file.type };
  return new Response(webStream(createReadStream(file.path)), { headers });
}

function answerDownload(download: Download): Response {
  if (download.status === 404) return new Response(download.why, { status: 404, headers: SECURITY_HEADERS });
  return new Response(webStream(new Readable().wrap(download.body)), {
    headers: { ...SECURITY_HEADERS, ...download.headers },
  });
}

const notFound = () =>
  new Response('There is no such page in Starling.', { status: 404, headers: SECURITY_HEADERS });

const webStream = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;

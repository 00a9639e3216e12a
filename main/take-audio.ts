import { createReadStream } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { takeIdSchema } from '../core/take.ts';
import { audioMimeType } from './audio-mime-type.ts';
import { byteRange } from './byte-range.ts';
import type { Library } from './library/library.ts';
import { spokenAnswersIn } from './recorder/spoken-answer-file.ts';
import { Refusal } from './refusal.ts';

/** An answer to a request for a take's audio, for either door to send. */
export interface AudioAnswer {
  readonly status: 200 | 206 | 404 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Opens the stretch that was asked for; null when there is nothing to send. */
  readonly open: (() => ReadStream) | null;
}

const NOT_FOUND: AudioAnswer = { status: 404, headers: {}, open: null };

/**
 * `/audio/<take id>`, or `/audio/<take id>/<answer id>` for an answer to a follow-up question; whole or the range asked for,
 * so that players can seek.
 */
export async function takeAudio(
  library: Library,
  urlPath: string,
  range: string | null | undefined,
): Promise<AudioAnswer> {
  const path = audioPath(library, urlPath);
  const stats = path === null ? null : await stat(path).catch(() => null);
  if (path === null || !stats?.isFile()) return NOT_FOUND;
  const headers = {
    'Accept-Ranges': 'bytes',
    'Content-Type': audioMimeType(extname(path)),
    'Cache-Control': 'no-store',
  };
  const wanted = byteRange(range, stats.size);
  if (wanted === 'unsatisfiable') {
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${stats.size}` }, open: null };
  }
  if (wanted === null) {
    return {
      status: 200,
      headers: { ...headers, 'Content-Length': `${stats.size}` },
      open: () => createReadStream(path),
    };
  }
  const { start, end } = wanted;
  return {
    status: 206,
    headers: {
      ...headers,
      'Content-Length': `${end - start + 1}`,
      'Content-Range': `bytes ${start}-${end}/${stats.size}`,
    },
    open: () => createReadStream(path, { start, end }),
  };
}

function audioPath(library: Library, urlPath: string): string | null {
  const [, takeId, answerId] = /^\/audio\/([^/]+)(?:\/([^/]+))?$/.exec(urlPath) ?? [];
  const id = takeIdSchema.safeParse(takeId);
  if (!id.success) return null;
  try {
    const take = library.get(id.data);
    return answerId === undefined ? library.audioPath(take) : answerPath(library, id.data, answerId);
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

function answerPath(library: Library, takeId: string, answerId: string): string | null {
  const folder = library.folders.pathOf(takeId);
  const known = [...library.probeAnswers(takeId), ...spokenAnswersIn(folder)];
  const audioFile = known.find(({ id }) => id === answerId)?.audioFile ?? null;
  return audioFile === null ? null : join(folder, audioFile);
}

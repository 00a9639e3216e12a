import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface WindowFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
}

/**
 * The built window's file behind a URL path, or null. Nothing outside the folder, no folders, and only kinds of files
 * that a window is made of.
 */
export async function windowFile(folder: string, urlPath: string): Promise<WindowFile | null> {
  const decoded = decode(urlPath);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  const type = TYPES[extname(path)];
  if (!type || !path.startsWith(folder + sep)) return null;
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() ? { path, type, bytes: stats.size } : null;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

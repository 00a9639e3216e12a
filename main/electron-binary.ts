import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_DIR } from './folders.ts';

/**
 * Electron's executable, or null where it was not fetched: the package brings its binary by a second download. Asking
 * the package itself would start that download.
 */
export function electronBinary(): string | null {
  const folder = join(PROGRAM_DIR, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

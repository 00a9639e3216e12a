import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * The program's own folder: the nearest one above this module with a package.json, in the sources and in the built
 * bundle alike.
 */
export const PROGRAM_DIR = nearestPackage(import.meta.dirname);

export const RESOURCES_DIR = join(besideArchive(PROGRAM_DIR), 'resources');
export const MODELS_DIR = join(RESOURCES_DIR, 'models');
export const WALKTHROUGHS_DIR = join(RESOURCES_DIR, 'walkthroughs');
export const SAMPLES_DIR = join(RESOURCES_DIR, 'samples');
/** The built window. */
export const WINDOW_DIR = join(PROGRAM_DIR, 'out/renderer');

export const PROGRAM_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(PROGRAM_DIR, 'package.json'), 'utf8'))).version;

/** Packaged, the program is one archive, from which native code cannot read models: they lie beside it. */
export function besideArchive(programDir: string): string {
  return programDir.replace(/app\.asar$/, 'app.asar.unpacked');
}

function nearestPackage(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('Starling was moved away from its package.json. Install it again.');
  return nearestPackage(above);
}

/** Where takes are kept unless the user says otherwise: the platform's application-data folder. */
export function usualLibraryDir(environment: NodeJS.ProcessEnv = process.env): string {
  if (process.platform === 'win32') {
    return join(environment.APPDATA ?? join(homedir(), 'AppData/Roaming'), 'Starling');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Starling');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'starling');
}

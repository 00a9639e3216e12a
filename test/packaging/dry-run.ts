import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Where Electron's binary keeps its fuses: a mark by which tools find them, the version of the list, how many there are,
 * and each of them, here all off.
 */
const UNSET_FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'0'.repeat(9)}`;

export interface Packed {
  /** The program's binary. */
  readonly executable: string;
  /** Every file of the program, as a path in its archive, whether it lies in it or beside it. */
  readonly files: readonly string[];
  /** Those that lie beside the archive, as native code and models must. */
  readonly unpacked: readonly string[];
  readonly bytes: number;
  /** Writes the program out as it will be seen from inside. */
  extract(folder: string): void;
  dispose(): void;
}

/**
 * Packages the built program for this machine with electron-builder and the project's own configuration, but with a
 * stand-in for Electron itself: everything that is ours is packed as it will be, without a download.
 */
export async function dryRun(): Promise<Packed> {
  const scratch = mkdtempSync(join(tmpdir(), 'starling-package-'));
  const electron = join(scratch, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(electron, name), '');
  writeFileSync(join(electron, 'electron'), `stand-in ${UNSET_FUSES}`, { mode: 0o755 });
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
    publish: 'never',
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      electronDist: electron,
      directories: { output: join(scratch, 'packed') },
    },
  });
  const [folder = ''] = readdirSync(join(scratch, 'packed')).filter((name) => name.endsWith('-unpacked'));
  const resources = join(scratch, 'packed', folder, 'resources');
  const archive = join(resources, 'app.asar');
  const beside = join(resources, 'app.asar.unpacked');
  const unpacked = filesIn(beside);
  const folders = new Set<string>();
  const listed = listPackage(archive, { isPack: false }).map((path) => path.slice(1).replaceAll(sep, '/'));
  for (const path of listed) folders.add(path.slice(0, path.lastIndexOf('/')));
  return {
    executable: join(scratch, 'packed', folder, 'starling'),
    files: listed.filter((path) => !folders.has(path)),
    unpacked,
    bytes:
      statSync(archive).size + unpacked.reduce((sum, path) => sum + statSync(join(beside, path)).size, 0),
    extract: (to) => extractAll(archive, to),
    dispose: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

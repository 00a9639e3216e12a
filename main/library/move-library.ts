import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { syncFolder } from '../durable.ts';
import { madeFolder } from '../made-folder.ts';
import { Refusal, storageRefusal } from '../refusal.ts';

/** In the new folder while files arrive there, so that a move that was cut off can go on. */
export const ARRIVING = '.starling-arriving';

interface MoveOptions {
  /** Names in the old folder that stay there. */
  readonly keep: readonly string[];
  /** Makes the new folder the library. Until it returns the old one is, and is whole; from then on the new one. */
  readonly switchOver: () => Promise<void> | void;
}

/**
 * Moves a library that nobody has open: everything is copied, synced and compared by size, then the library is switched
 * over, then the old files are removed. Cut off anywhere, one of the two folders is a whole library, and the move can be
 * begun again.
 * Throws a Refusal when it cannot be done. What had arrived stays: only who switches over knows which folder is the library.
 */
export async function moveLibrary(
  from: string,
  to: string,
  { keep, switchOver }: MoveOptions,
): Promise<void> {
  const kept = new Set(keep);
  try {
    await madeFolder(to);
    writeFileSync(join(to, ARRIVING), '');
    if (existsSync(from)) {
      closeDatabase(from);
      copyAll(from, to, kept);
    }
    syncFolder(to);
    await switchOver();
  } catch (cause) {
    throw cause instanceof Refusal ? cause : storageRefusal(cause, 'copy the library');
  }
  rmSync(join(to, ARRIVING), { force: true });
  // What cannot be removed is a copy that nobody reads any more.
  for (const name of contentsOf(from)) {
    if (!kept.has(name)) rmSync(join(from, name), { recursive: true, force: true });
  }
}

const contentsOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Brings what lies in the write-ahead log into the database, and makes sure that no other program has it open. */
function closeDatabase(from: string): void {
  const path = join(from, 'starling.db');
  if (!existsSync(path)) return;
  try {
    const database = new Database(path, { timeout: 500 });
    try {
      database.pragma('locking_mode = EXCLUSIVE');
      database.exec('BEGIN EXCLUSIVE; COMMIT');
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } catch (cause) {
    const isBusy = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
    if (isBusy)
      throw new Refusal('busy', 'Another Starling has the library open. Close it, then start again.', cause);
    // A database that cannot be read is copied as it is: whoever opens it there mends it.
  }
}

function copyAll(from: string, to: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (kept.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target, { recursive: true });
      copyAll(source, target, new Set());
      syncFolder(target);
    } else if (entry.isFile()) copyOne(source, target);
  }
}

function copyOne(source: string, target: string): void {
  copyFileSync(source, target);
  const file = openSync(target, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (statSync(target).size !== statSync(source).size)
    throw new Refusal('storage', 'A file arrived shorter than it was. Check the disk, then try again.');
}

import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal, storageRefusal } from '../refusal.ts';
import { MIGRATIONS } from './migrations.ts';

const FILE = 'starling.db';

export interface OpenedDatabase {
  readonly database: Database.Database;
  /** True when there was none, or it was damaged and set aside: the takes' folders then tell what was in it. */
  readonly fresh: boolean;
  /** A sentence for the user when a damaged database was set aside. */
  readonly notice: string | null;
}

/**
 * Opens the library's database and brings it up to date. Committed changes survive a power cut: write-ahead log, full
 * sync, and on macOS a barrier (fullfsync), without which its fsync returns before the disk has written.
 * Throws a Refusal when it belongs to a newer version of the program, or the folder cannot be written.
 */
export function openDatabase(libraryDir: string): OpenedDatabase {
  const path = join(libraryDir, FILE);
  try {
    mkdirSync(libraryDir, { recursive: true });
  } catch (cause) {
    throw storageRefusal(cause, `create its library folder ${libraryDir}`);
  }
  try {
    return { ...openAt(path), notice: null };
  } catch (cause) {
    if (!isDamage(cause)) throw cause instanceof Refusal ? cause : storageRefusal(cause, `open ${path}`);
    const aside = setAside(path);
    const notice = `The list of takes was damaged and was rebuilt from the takes themselves. The damaged file is kept as ${aside}.`;
    return { ...openAt(path), notice };
  }
}

function openAt(path: string): Omit<OpenedDatabase, 'notice'> {
  const database = new Database(path);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('fullfsync = ON');
    database.pragma('foreign_keys = ON');
    // What is deleted is overwritten, not left in the file's unused pages.
    database.pragma('secure_delete = ON');
    const check: unknown = database.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new DamagedDatabase(String(check));
    // A file that was cut to nothing opens as a new database; it is as empty as one that was not there.
    const fresh = database.pragma('user_version', { simple: true }) === 0;
    migrate(database, path);
    return { database, fresh };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Forward only. What is about to be migrated is copied first. */
function migrate(database: Database.Database, path: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new Refusal(
      'storage',
      `This library was written by a newer Starling (its version is ${version}, this program knows ${MIGRATIONS.length}). Update Starling, or set STARLING_HOME to another folder.`,
    );
  }
  if (version > 0 && version < MIGRATIONS.length) {
    database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, `${path}.before-version-${MIGRATIONS.length}`);
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      database.exec(step);
      database.pragma(`user_version = ${index + 1}`);
    })();
  }
}

/** Deletes what was copied before a migration or set aside as damaged. */
export function removeCopies(libraryDir: string): void {
  for (const name of readdirSync(libraryDir))
    if (/^starling\.db\.(before-version|damaged|backup)/.test(name))
      rmSync(join(libraryDir, name), { force: true });
}

class DamagedDatabase extends Error {}

function isDamage(cause: unknown): boolean {
  if (cause instanceof DamagedDatabase) return true;
  return cause instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(cause.code);
}

function setAside(path: string): string {
  const aside = `${path}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
  renameSync(path, aside);
  for (const companion of ['-wal', '-shm']) rmSync(path + companion, { force: true });
  return aside;
}

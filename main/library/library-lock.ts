import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../refusal.ts';

const FILE = 'in-use.db';

/**
 * Keeps a library to one running program: a second would take a recording of the first for one that a crash left behind.
 * The lock is one of the system's on an empty database, so it ends with its process however that ends, and no file that
 * was left behind keeps anybody out. The command line does without: single reads and writes are SQLite's to order.
 */
export class LibraryLock {
  readonly #database: Database.Database | null;

  /** Throws a Refusal when another program has the library. */
  constructor(libraryDir: string) {
    this.#database = locked(join(libraryDir, FILE));
  }

  release(): void {
    this.#database?.close();
  }
}

/** @returns null where the disk knows no locks, as some network drives: better without a lock than not at all */
function locked(path: string): Database.Database | null {
  let database: Database.Database | null = null;
  try {
    database = new Database(path, { timeout: 0 });
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY'))
      throw new Refusal(
        'busy',
        'Starling is running with this library already. Go to its window, or end that program first.',
        cause,
      );
    return null;
  }
}

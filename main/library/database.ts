import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal, storageRefusal } from '../refusal.ts';
import { MIGRATIONS } from './migrations.ts';

const FILE = 'starling.db';

/** An older copy of the database, made while the program runs: a damaged one is replaced by it. */
const BACKUP = `${FILE}.backup`;
/** Its time of change says when the whole file was last checked. */
const CHECKED = `${FILE}.checked`;
/** Checking 5,000 takes takes 0.4 s, so a library that was closed properly is checked through only this often. */
const CHECKED_FOR_MS = 7 * 24 * 3_600_000;

export interface OpenedDatabase {
  readonly database: Database.Database;
  /** False when there was none, or it was damaged: what the takes' folders tell must be added then. */
  readonly whole: boolean;
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
    const opened = openAt(libraryDir);
    return opened.whole ? { ...opened, notice: null } : { ...fromBackup(opened, libraryDir), notice: null };
  } catch (cause) {
    if (!isDamage(cause)) throw cause instanceof Refusal ? cause : storageRefusal(cause, `open ${path}`);
    const aside = setAside(path);
    const opened = fromBackup(openAt(libraryDir), libraryDir);
    const notice = `The list of takes was damaged and was rebuilt from the takes themselves${opened.restored ? ' and its last backup' : ''}. The damaged file is kept as ${aside}.`;
    return { ...opened, notice };
  }
}

function openAt(libraryDir: string): Omit<OpenedDatabase, 'notice'> {
  const path = join(libraryDir, FILE);
  // A log that is still there tells that the program did not end as it should.
  const endedWell = !existsSync(`${path}-wal`);
  const database = new Database(path);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('fullfsync = ON');
    database.pragma('foreign_keys = ON');
    // What is deleted is overwritten, not left in the file's unused pages.
    database.pragma('secure_delete = ON');
    checkHealth(database, join(libraryDir, CHECKED), endedWell);
    // A file that was cut to nothing opens as a new database; it is as empty as one that was not there.
    const whole = database.pragma('user_version', { simple: true }) !== 0;
    migrate(database, path);
    return { database, whole };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function checkHealth(database: Database.Database, marker: string, endedWell: boolean): void {
  const checked = statSync(marker, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const lately = Math.abs(Date.now() - checked) < CHECKED_FOR_MS;
  const known = database.pragma('user_version', { simple: true }) !== 0;
  const inShort = known && endedWell && lately;
  const check: unknown = database.pragma(inShort ? 'quick_check(takes)' : 'quick_check(1)', { simple: true });
  if (check !== 'ok') throw new DamagedDatabase(String(check));
  if (!endedWell || !lately) writeFileSync(marker, '');
}

/** Puts the last backup in the place of a database that has just been made, if it is a sound one. */
function fromBackup(
  empty: Omit<OpenedDatabase, 'notice'>,
  libraryDir: string,
): Omit<OpenedDatabase, 'notice'> & { readonly restored: boolean } {
  const backup = join(libraryDir, BACKUP);
  if (!existsSync(backup)) return { ...empty, restored: false };
  empty.database.close();
  const path = join(libraryDir, FILE);
  copyFileSync(backup, path);
  rmSync(join(libraryDir, CHECKED), { force: true });
  try {
    return { ...openAt(libraryDir), whole: false, restored: true };
  } catch {
    // Damaged as well, or from a newer program: the folders alone have to do.
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return { ...openAt(libraryDir), restored: false };
  }
}

/** Copies the database while it is in use, whole or not at all. */
export async function backUp(database: Database.Database, libraryDir: string): Promise<void> {
  const draft = join(libraryDir, `${BACKUP}.part`);
  await database.backup(draft);
  renameSync(draft, join(libraryDir, BACKUP));
}

/** When the last backup was made, in milliseconds of the epoch; 0 when there is none. */
export const backedUpAt = (libraryDir: string): number =>
  statSync(join(libraryDir, BACKUP), { throwIfNoEntry: false })?.mtimeMs ?? 0;

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

/** Deletes what was copied before a migration, as a backup, or set aside as damaged. */
export function removeCopies(libraryDir: string): void {
  for (const name of readdirSync(libraryDir))
    if (/^starling\.db\./.test(name)) rmSync(join(libraryDir, name), { force: true });
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

import type Database from 'better-sqlite3';
import { z } from 'zod';
import { rowOf, SAVE_TAKE } from './rows.ts';
import type { StoredTake } from './take-folders.ts';

const idRow = z.object({ id: z.string() });

/**
 * The takes' folders outlive the database: what they describe and a backup does not know is added, to be analysed again
 * on request; what has no folder any more was deleted since.
 */
export function rebuild(database: Database.Database, described: readonly StoredTake[]): void {
  const known = new Set(described.map(({ id }) => id));
  const read = database.prepare('SELECT 1 FROM readings WHERE take_id = ?');
  const save = database.prepare(SAVE_TAKE);
  database.transaction(() => {
    for (const row of database.prepare('SELECT id FROM takes').all()) {
      const { id } = idRow.parse(row);
      if (!known.has(id)) database.prepare('DELETE FROM takes WHERE id = ?').run(id);
    }
    for (const take of described) {
      const analysed = take.status === 'ready' && read.get(take.id) !== undefined;
      const status = take.status === 'recording' || analysed ? take.status : 'saved';
      save.run(rowOf({ ...take, status }));
    }
  })();
}

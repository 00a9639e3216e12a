import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openPromise } from 'yauzl';
import { SAMPLES_DIR } from '../../main/folders.ts';
import { Library } from '../../main/library/library.ts';
import { MIGRATIONS } from '../../main/library/migrations.ts';
import type { Drill } from './drill.ts';
import { dies, within } from './dying-program.ts';
import { AUDIO, libraryWithTakes, SPOKEN_TAKE, TAKES } from './library-with-takes.ts';
import { ROUND_TAKE, roundOf } from './rounds.ts';

/** What was saved when the program said so is there after the kill, or what it was saving then. */
const saving: Drill = {
  name: 'killed while saving',
  times: 60,
  once: async (folder) => {
    const { said } = await dies('saver', [folder], { killAfterMs: within(80) });
    const last = Number(said.at(-1) ?? -1);
    const library = new Library(folder);
    const { title } = library.get(ROUND_TAKE);
    const [comment] = library.comments(ROUND_TAKE);
    const words = library.transcript(ROUND_TAKE)?.words.length;
    library.close();
    const rounds = [last, last + 1];
    if (library.notice) return `the database was damaged: ${library.notice}`;
    if (!rounds.some((round) => title === roundOf(round).take.title)) return `${title} after round ${last}`;
    if (!rounds.some((round) => comment?.text === `Round ${round}`))
      return `a comment of round ${last} is lost`;
    return words === roundOf(last).transcript.words.length ? null : 'the words are not whole';
  },
};

/** A take that was being analysed is there with its audio untouched, and can be analysed again. */
const transcribing: Drill = {
  name: 'killed while transcribing',
  times: 25,
  once: async (folder, time) => {
    await libraryWithTakes(folder);
    const { said } = await dies('program', [folder, SPOKEN_TAKE], { killAfterMs: within(2500) });
    const { said: then, errors } = await dies('program', time % 5 === 0 ? [folder, SPOKEN_TAKE] : [folder], {
      killAfterMs: time % 5 === 0 ? null : 0,
    });
    if (then[0] !== 'open') return `it did not start again after ${said.at(-1)}: ${errors}`;
    if (time % 5 === 0 && then.at(-1) !== 'ready') return `the analysis ended ${then.at(-1)}: ${errors}`;
    const library = new Library(folder);
    const take = library.get(SPOKEN_TAKE);
    const audio = readFileSync(library.audioPath(take) ?? '');
    library.close();
    if (!audio.equals(readFileSync(join(SAMPLES_DIR, AUDIO)))) return 'the audio was changed';
    return take.status === 'saved' || take.status === 'ready' ? null : `the take is left ${take.status}`;
  },
};

/** Under its own name a file is whole, or it is the one from before. */
const exporting: Drill = {
  name: 'killed while exporting',
  times: 40,
  once: async (folder) => {
    const [home, out] = [join(folder, 'home'), join(folder, 'out')];
    mkdirSync(out);
    await libraryWithTakes(home);
    await dies('exporter', [home, out], { killAfterMs: within(400) });
    for (const name of readdirSync(out)) {
      const path = join(out, name);
      if (name.endsWith('.html') && !readFileSync(path, 'utf8').trimEnd().endsWith('</html>'))
        return 'an HTML report is cut off';
      if (name.endsWith('.json')) JSON.parse(readFileSync(path, 'utf8'));
      // Its directory stands at its end: what opens is whole.
      if (name.endsWith('.starling')) (await openPromise(path)).close();
    }
    const library = new Library(home);
    const takes = library.list().length;
    library.close();
    return takes === TAKES ? null : `${takes} takes after an export`;
  },
};

/** A library of an earlier version is whole and of this one after the next start. */
const migrating: Drill = {
  name: 'killed while migrating',
  times: 60,
  once: async (folder, time) => {
    const version = 1 + (time % (MIGRATIONS.length - 1));
    const takes = oldLibrary(folder, version);
    await dies('opener', [folder], { killAfterMs: within(30) });
    const library = new Library(folder);
    const found = library.list().length;
    library.close();
    if (library.notice) return `the database was damaged: ${library.notice}`;
    if (found !== takes) return `${found} of ${takes} takes after a migration from version ${version}`;
    return existsSync(join(folder, `starling.db.before-version-${MIGRATIONS.length}`))
      ? null
      : 'no copy was made';
  },
};

/** As a program of that version left it. */
function oldLibrary(folder: string, version: number): number {
  const database = new Database(join(folder, 'starling.db'));
  database.pragma('journal_mode = WAL');
  for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
  database.pragma(`user_version = ${version}`);
  const columns =
    'id, title, walkthrough_id, lens, level, origin, status, recovered, created_at, duration_sec';
  const add = database.prepare(
    `INSERT INTO takes (${columns}) VALUES (?, ?, 'production-incident', 'ownership', 'senior', 'typed', 'saved', 0, '2026-01-01T10:00:00.000Z', 60)`,
  );
  const words = JSON.stringify(roundOf(1).transcript.words);
  const said = database.prepare(`INSERT INTO transcripts VALUES (?, ?, '[]', 0, 0)`);
  const takes = 300;
  database.transaction(() => {
    for (let at = 0; at < takes; at++) {
      const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      add.run(id, `Take ${at}`);
      said.run(id, words);
    }
  })();
  database.close();
  return takes;
}

export const KILLS: readonly Drill[] = [saving, transcribing, exporting, migrating];

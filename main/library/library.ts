import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { CoachComment } from '../../core/coach-comments.ts';
import { correctedWords } from '../../core/corrected-take.ts';
import type { Correction } from '../../core/corrections.ts';
import type { ProbeAnswer } from '../../core/probe-answer.ts';
import type { Reading } from '../../core/review-schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type { Settings } from '../../core/settings.ts';
import type { Word } from '../../core/take.ts';
import { Refusal, storageRefusal } from '../refusal.ts';
import { foundTakeSchema } from '../../core/found-take.ts';
import type { FoundTake } from '../../core/found-take.ts';
import { ftsQuery } from './fts-query.ts';
import { backedUpAt, backUp, openDatabase, removeCopies } from './database.ts';
import { rebuild } from './rebuild.ts';
import {
  commentsRow,
  correctionsRow,
  probeAnswerRow,
  readingRow,
  rowOf,
  SAVE_TAKE,
  settingsRow,
  takeRow,
  transcriptRow,
} from './rows.ts';
import { TakeFolders } from './take-folders.ts';
import type { StoredTake } from './take-folders.ts';

export interface Transcript {
  readonly words: readonly Word[];
  readonly peaks: readonly number[];
  readonly decodeSec: number;
  readonly transcribeSec: number;
}

/** The passage is a dozen words around the first match. */
const FIND_SAID = `
  SELECT take_id AS id, snippet(said, 1, '', '', '…', 12) AS passage FROM said WHERE said MATCH ? ORDER BY rank LIMIT 1000`;

/** The takes of one library folder: rows in SQLite, audio and a description of each in its own folder. */
export class Library {
  readonly folders: TakeFolders;
  /** A sentence for the user about what happened on opening, or null. */
  readonly notice: string | null;
  readonly #database: Database.Database;
  readonly #libraryDir: string;
  readonly #listeners = new Set<() => void>();

  constructor(libraryDir: string) {
    this.#libraryDir = libraryDir;
    const { database, whole, notice } = openDatabase(libraryDir);
    this.#database = database;
    this.notice = notice;
    this.folders = new TakeFolders(libraryDir);
    if (!whole) rebuild(database, this.folders.described());
  }

  /** Calls the listener after every write: another take, another title, other settings. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Newest first; with a number, the newest that many. */
  list(most = -1): StoredTake[] {
    return this.#database
      .prepare('SELECT * FROM takes ORDER BY created_at DESC, id LIMIT ?')
      .all(most)
      .map((row) => takeRow.parse(row));
  }

  has(id: string): boolean {
    return this.#database.prepare('SELECT 1 FROM takes WHERE id = ?').get(id) !== undefined;
  }

  /** Throws a Refusal when there is no such take. */
  get(id: string): StoredTake {
    const row = this.#database.prepare('SELECT * FROM takes WHERE id = ?').get(id);
    if (row === undefined) throw new Refusal('not-found', 'This take is no longer in the library.');
    return takeRow.parse(row);
  }

  save(take: StoredTake): StoredTake {
    this.#write('save the take', () => {
      this.folders.describe(take);
      this.#database.prepare(SAVE_TAKE).run(rowOf(take));
    });
    return take;
  }

  change(id: string, change: Partial<Omit<StoredTake, 'id'>>): StoredTake {
    return this.save({ ...this.get(id), ...change });
  }

  /** Deletes the take, its audio and all that was found in it. */
  remove(id: string): void {
    this.get(id);
    this.#write('delete the take', () => {
      this.#database.prepare('DELETE FROM takes WHERE id = ?').run(id);
      this.folders.remove(id);
    });
  }

  /** Deletes all takes and settings, also from older copies of the database and from its unused pages. */
  removeEverything(): void {
    this.#write('delete everything', () => {
      this.atOnce(() => {
        this.#database.exec('DELETE FROM takes; DELETE FROM settings');
      });
      this.folders.removeAll();
      this.#database.exec('VACUUM');
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
      removeCopies(this.#libraryDir);
    });
  }

  audioPath({ id, audioFile }: StoredTake): string | null {
    return audioFile === null ? null : join(this.folders.pathOf(id), audioFile);
  }

  transcript(id: string): Transcript | null {
    const row = this.#database.prepare('SELECT * FROM transcripts WHERE take_id = ?').get(id);
    if (row === undefined) return null;
    const { words, peaks, decode_sec, transcribe_sec } = transcriptRow.parse(row);
    return { words, peaks, decodeSec: decode_sec, transcribeSec: transcribe_sec };
  }

  /** Words heard anew have other places: corrections of the old ones go with them. */
  saveTranscript(id: string, { words, peaks, decodeSec, transcribeSec }: Transcript): void {
    this.#write('save the transcript', () =>
      this.#database.transaction(() => {
        this.#database.prepare('DELETE FROM corrections WHERE take_id = ?').run(id);
        this.#database
          .prepare('INSERT OR REPLACE INTO transcripts VALUES (?, ?, ?, ?, ?)')
          .run(id, JSON.stringify(words), JSON.stringify(peaks), decodeSec, transcribeSec);
        this.#makeFindable(id, words);
      })(),
    );
  }

  corrections(id: string): Correction[] {
    const row = this.#database.prepare('SELECT corrections FROM corrections WHERE take_id = ?').get(id);
    return row === undefined ? [] : correctionsRow.parse(row).corrections;
  }

  saveCorrections(id: string, corrections: readonly Correction[]): void {
    this.#write('save the corrections', () =>
      this.atOnce(() => {
        this.#database
          .prepare('INSERT OR REPLACE INTO corrections VALUES (?, ?)')
          .run(id, JSON.stringify(corrections));
        const transcript = this.transcript(id);
        if (transcript) this.#makeFindable(id, correctedWords(transcript.words, corrections));
      }),
    );
  }

  /** The takes in which every word of the query was said, each with the passage; the closest first. */
  search(query: string): FoundTake[] {
    const wanted = ftsQuery(query);
    if (wanted === null) return [];
    return this.#database
      .prepare(FIND_SAID)
      .all(wanted)
      .map((row) => foundTakeSchema.parse(row));
  }

  #makeFindable(id: string, words: readonly Word[]): void {
    this.#database.prepare('DELETE FROM said WHERE take_id = ?').run(id);
    this.#database.prepare('INSERT INTO said VALUES (?, ?)').run(id, words.map(({ text }) => text).join(' '));
  }

  /** What human coaches wrote about the take, in the order of time. */
  comments(id: string): CoachComment[] {
    const row = this.#database.prepare('SELECT comments FROM comments WHERE take_id = ?').get(id);
    return row === undefined ? [] : commentsRow.parse(row).comments;
  }

  saveComments(id: string, comments: readonly CoachComment[]): void {
    this.#write('save the comments', () =>
      this.#database
        .prepare('INSERT OR REPLACE INTO comments VALUES (?, ?)')
        .run(id, JSON.stringify(comments)),
    );
  }

  /** Answers to the follow-up questions about the take, oldest first. */
  probeAnswers(id: string): ProbeAnswer[] {
    return this.#database
      .prepare('SELECT answer FROM probe_answers WHERE take_id = ? ORDER BY rowid')
      .all(id)
      .map((row) => probeAnswerRow.parse(row).answer);
  }

  addProbeAnswer(id: string, answer: ProbeAnswer): void {
    this.#write('save the answer', () =>
      this.#database
        .prepare('INSERT INTO probe_answers VALUES (?, ?, ?)')
        .run(answer.id, id, JSON.stringify(answer)),
    );
  }

  reading(id: string): Reading | null {
    const row = this.#database.prepare('SELECT reading FROM readings WHERE take_id = ?').get(id);
    return row === undefined ? null : readingRow.parse(row).reading;
  }

  saveReading(id: string, reading: Reading): void {
    this.#write('save the review', () =>
      this.#database
        .prepare('INSERT OR REPLACE INTO readings VALUES (?, ?)')
        .run(id, JSON.stringify(reading)),
    );
  }

  /** What the user chose; the defaults where nothing readable was saved. */
  settings(): Settings {
    const row = settingsRow.safeParse(this.#database.prepare('SELECT settings FROM settings').get());
    return row.success ? row.data.settings : DEFAULT_SETTINGS;
  }

  saveSettings(settings: Settings): Settings {
    this.#write('save the settings', () =>
      this.#database.prepare('INSERT OR REPLACE INTO settings VALUES (1, ?)').run(JSON.stringify(settings)),
    );
    return settings;
  }

  /** All of it or, when it throws, none. */
  atOnce(write: () => void): void {
    this.#database.transaction(write)();
  }

  /** Copies the database beside itself when the last copy is older than that. Recordings lie in folders of their own. */
  async backUp(olderThanMs: number): Promise<void> {
    if (Date.now() - backedUpAt(this.#libraryDir) < olderThanMs) return;
    await backUp(this.#database, this.#libraryDir);
  }

  close(): void {
    this.#database.close();
  }

  #write(doing: string, write: () => void): void {
    try {
      write();
    } catch (cause) {
      throw cause instanceof Refusal ? cause : storageRefusal(cause, doing);
    }
    for (const listener of this.#listeners) listener();
  }
}

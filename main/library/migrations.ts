/**
 * Each step takes the database one version further; `user_version` counts those done. Steps are never changed once
 * released, only added.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE takes (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    walkthrough_id TEXT NOT NULL,
    lens TEXT NOT NULL,
    level TEXT NOT NULL,
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    recovered INTEGER NOT NULL,
    problem TEXT,
    created_at TEXT NOT NULL,
    duration_sec REAL NOT NULL,
    audio_file TEXT
  ) STRICT;
  CREATE INDEX takes_by_age ON takes (created_at DESC);

  -- What the speech room heard in a take.
  CREATE TABLE transcripts (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    peaks TEXT NOT NULL,
    decode_sec REAL NOT NULL,
    transcribe_sec REAL NOT NULL
  ) STRICT;

  -- What the coach read in those words.
  CREATE TABLE readings (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    reading TEXT NOT NULL
  ) STRICT;

  CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    settings TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What the speaker put right in a take, as a list that lies over transcript and reading.
  CREATE TABLE corrections (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    corrections TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Seconds into the take that the speaker marked for later.
  ALTER TABLE takes ADD COLUMN moments TEXT NOT NULL DEFAULT '[]';
  `,
  `
  -- What human coaches wrote about a take, pinned to moments of it.
  CREATE TABLE comments (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    comments TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Answers to the follow-up questions about a take, with their verdicts.
  CREATE TABLE probe_answers (
    id TEXT PRIMARY KEY,
    take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
    answer TEXT NOT NULL
  ) STRICT;
  CREATE INDEX probe_answers_by_take ON probe_answers (take_id);
  `,
  `
  -- What was said in each take, as corrected, for searching. Accents do not matter to who searches.
  CREATE VIRTUAL TABLE said USING fts5 (take_id UNINDEXED, text, tokenize = "unicode61 remove_diacritics 2");
  INSERT INTO said (said, rank) VALUES ('secure-delete', 1);
  INSERT INTO said
    SELECT take_id, (SELECT group_concat(json_extract(value, '$.text'), ' ') FROM json_each(words)) FROM transcripts;
  CREATE TRIGGER said_no_more AFTER DELETE ON transcripts BEGIN
    DELETE FROM said WHERE take_id = old.take_id;
  END;
  `,
  `
  -- The take of which this one says a part anew.
  ALTER TABLE takes ADD COLUMN retake_of TEXT;
  `,
];

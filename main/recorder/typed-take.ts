import { randomUUID } from 'node:crypto';
import { wordsFromText } from '../../core/text-words.ts';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';
import { Refusal } from '../refusal.ts';
import { newTake } from './recorder.ts';
import type { Framing } from './recorder.ts';

/** A pasted answer: its words are known and their times estimated, so it only has to be read. */
export function addTypedTake(library: Library, framing: Framing, text: string): StoredTake {
  const words = wordsFromText(text);
  if (words.length === 0)
    throw new Refusal('bad-input', 'There are no words in this text. Paste what was said.');
  const saved = library.save({
    ...newTake(randomUUID(), framing),
    durationSec: words.at(-1)?.end ?? 0,
    origin: 'typed',
    status: 'saved',
    audioFile: null,
  });
  library.saveTranscript(saved.id, { words, peaks: [], decodeSec: 0, transcribeSec: 0 });
  return saved;
}

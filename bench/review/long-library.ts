import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { EVIDENCE_LABELS } from '../../core/evidence-label.ts';
import { clausesOf } from '../../core/sections/clauses.ts';
import type { Word } from '../../core/take.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { isHesitation } from '../../core/text-words.ts';
import { Library } from '../../main/library/library.ts';
import { writeLongWav } from '../long-wav.ts';

const PEAKS_PER_SEC = 20;
const truthSchema = z.object({
  duration: z.number(),
  words: z.array(z.object({ text: z.string(), start: z.number().nullable(), end: z.number().nullable() })),
});

/** Puts one long, reviewed take into a library: as many words as are said in that time, and evidence in every clause. */
export async function longLibrary(folder: string, minutes: number): Promise<string> {
  const library = new Library(folder);
  const take = library.save({
    id: randomUUID(),
    title: 'An answer without an end',
    walkthroughId: 'production-incident',
    lens: 'ownership',
    level: 'senior',
    origin: 'imported',
    status: 'ready',
    recovered: false,
    problem: null,
    createdAt: '2026-01-01T10:00:00.000Z',
    durationSec: minutes * 60,
    audioFile: 'recording.wav',
    moments: [],
    retakeOf: null,
  });
  const path = library.audioPath(take);
  if (path === null) throw new Error('the take has no place for its audio');
  await writeLongWav(path, minutes);
  const words = wordsFor(minutes * 60);
  const peaks = Array.from({ length: minutes * 60 * PEAKS_PER_SEC }, (_, i) => 0.5 + 0.4 * Math.sin(i * i));
  library.saveTranscript(take.id, { words, peaks, decodeSec: 1, transcribeSec: 1 });
  const clauses = clausesOf(words);
  library.saveReading(take.id, {
    told: {},
    clauses: clauses.map((clause, i) => ({
      ...clause,
      section: SECTION_KINDS[Math.floor((i / clauses.length) * SECTION_KINDS.length)] ?? 'action',
      sectionConfidence: 0.9,
      otherSections: {},
      evidence: { [EVIDENCE_LABELS[i % EVIDENCE_LABELS.length] ?? 'own-action']: 0.9 },
    })),
  });
  library.close();
  return take.id;
}

/** The words of one sample take, over and over. */
function wordsFor(seconds: number): Word[] {
  const sample = fileURLToPath(new URL('../../resources/samples/d01.json', import.meta.url));
  const { duration, words } = truthSchema.parse(JSON.parse(readFileSync(sample, 'utf8')));
  const said: Word[] = [];
  for (let from = 0; from < seconds; from += duration) {
    for (const { text, start, end } of words) {
      if (start === null || end === null || from + end > seconds) continue;
      said.push({ text, start: from + start, end: from + end, confidence: 0.9, filler: isHesitation(text) });
    }
  }
  return said;
}

import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Source } from '../../core/report/report.ts';
import type { Word } from '../../core/take.ts';
import { bareWord, isHesitation, wordsFromText } from '../../core/text-words.ts';
import type { Speech } from '../../speech/speech.ts';
import type { ProgressLine } from './progress-line.ts';

/** What was said in one FILE, however it was given. */
export interface Heard {
  readonly source: Source;
  readonly words: readonly Word[];
  /** A sentence when only a part of the file could be read. */
  readonly warning: string | null;
  readonly timings: { readonly decodeSec: number; readonly transcribeSec: number };
}

export interface InputFailure {
  readonly message: string;
  /** Nothing is wrong with the file; there is just nobody speaking in it for this many seconds. */
  readonly silentFor: number | null;
}

const timedWord = z.object({
  text: z.string().trim().min(1),
  start: z.number().min(0),
  end: z.number().min(0),
});
const transcriptSchema = z.union([
  z.object({
    words: z.array(timedWord.refine(({ start, end }) => end >= start, 'a word ends before it starts')),
  }),
  z.object({ text: z.string() }),
]);

/** Reads an input: a .txt or .json transcript, else a recording, which the speech process decodes and transcribes. */
export async function hear(
  path: string,
  speech: Speech,
  progress: ProgressLine,
): Promise<Result<Heard, InputFailure>> {
  const extension = extname(path).toLowerCase();
  if (extension !== '.txt' && extension !== '.json') return hearAudio(path, speech, progress);
  const text = await readText(path);
  if (!text.ok) return text;
  const words =
    extension === '.txt' ? ok(wordsFromText(text.value)) : wordsOfJson(text.value, basename(path));
  if (!words.ok) return words;
  if (words.value.every((word) => bareWord(word.text) === ''))
    return failed(`${basename(path)}: no words found. Give the answer as it was spoken.`);
  return ok({
    source: { file: basename(path), kind: 'text', durationSec: lastEnd(words.value) },
    words: words.value,
    warning: null,
    timings: { decodeSec: 0, transcribeSec: 0 },
  });
}

async function hearAudio(
  path: string,
  speech: Speech,
  progress: ProgressLine,
): Promise<Result<Heard, InputFailure>> {
  const file = basename(path);
  const heard = await speech.transcribe(path, { onProgress: (at) => progress.show(file, at) });
  progress.clear();
  if (!heard.ok) {
    const { message, reason, durationSec = 0 } = heard.failure;
    if (reason === 'no-speech') return fail({ message: `${file}: ${message}`, silentFor: durationSec });
    return fail({ message, silentFor: null });
  }
  const { words, durationSec, warning, timings } = heard.value;
  return ok({ source: { file, kind: 'audio', durationSec }, words, warning, timings });
}

async function readText(path: string): Promise<Result<string, InputFailure>> {
  const name = basename(path);
  try {
    const text = decoded(await readFile(path));
    if (text === null) return failed(`${name} is not text. Save it as plain text in UTF-8.`);
    return text.trim() === '' ? failed(`${name} is empty. Give the answer as it was spoken.`) : ok(text);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT') return failed(`There is no file ${name}. Check the name and folder.`);
    if (code === 'EISDIR') return failed(`${name} is a folder. Name the files in it.`);
    return failed(`${name} may not be read. Change its permissions or copy it elsewhere.`);
  }
}

/** UTF-8, or UTF-16 with its mark, as Windows writes it; null for bytes that are neither. */
function decoded(bytes: Buffer): string | null {
  const marked = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  const encoding = marked(0xff, 0xfe) ? 'utf-16le' : marked(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Words may overlap, so the last to end need not be the last. */
const lastEnd = (words: readonly Word[]) => words.reduce((latest, { end }) => Math.max(latest, end), 0);

function wordsOfJson(text: string, name: string): Result<Word[], InputFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed(`${name} is not JSON. Give {"words": [{"text", "start", "end"}]} or {"text": "..."}.`);
  }
  const parsed = transcriptSchema.safeParse(json);
  if (!parsed.success) {
    return failed(`${name} has another form. Give {"words": [{"text", "start", "end"}]} or {"text": "..."}.`);
  }
  if ('text' in parsed.data) return ok(wordsFromText(parsed.data.text));
  const words = parsed.data.words.map((word) => ({
    ...word,
    confidence: 1,
    filler: isHesitation(word.text),
  }));
  const disordered = words.findIndex((word, i) => i > 0 && word.start < (words[i - 1]?.start ?? 0));
  if (disordered > 0)
    return failed(
      `In ${name} word ${disordered + 1} starts before the one in front of it. Sort the words by time.`,
    );
  return ok(words);
}

const failed = (message: string) => fail<InputFailure>({ message, silentFor: null });

import { readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { LARGEST_WALKTHROUGH, walkthroughSchema } from '../core/walkthrough.ts';
import type { Walkthrough } from '../core/walkthrough.ts';

/** A walkthrough needs no aliases; a file of nested ones can grow without bound when it is read. */
const MOST_ALIASES = 20;

/** One thing that is wrong with a walkthrough's file. */
export interface WalkthroughFault {
  /** Where to look, from 1; null when the fault is the file's as a whole. */
  readonly line: number | null;
  /** The way into the YAML, such as `probes[2].why`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what is expected. */
  readonly message: string;
}

/** Reads one walkthrough, or says all that is wrong with its file. */
export function readWalkthroughFile(path: string): Result<Walkthrough, readonly WalkthroughFault[]> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    return fail([whole(unreadable(cause))]);
  }
  return readWalkthroughText(text);
}

/** The same of a file's text. */
export function readWalkthroughText(text: string): Result<Walkthrough, readonly WalkthroughFault[]> {
  if (text.length > LARGEST_WALKTHROUGH)
    return fail([whole('larger than 1 MB, expected a few pages of text')]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return fail(
      document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, path: '', message })),
    );
  }
  return ofContent(document, lines);
}

function ofContent(document: Document, lines: LineCounter): Result<Walkthrough, readonly WalkthroughFault[]> {
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return fail([whole('uses YAML aliases that cannot be followed, expected the text written out')]);
  }
  const parsed = walkthroughSchema.safeParse(content, { error: faultMessage });
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) => ({
      line: lineOf(document, issue.path, lines),
      path: written(issue.path),
      message: issue.message,
    })),
  );
}

/** The first fault in a few words, with where it is and how many there are besides. */
export function faultsInWords(faults: readonly WalkthroughFault[]): string {
  const [first] = faults;
  const where = [first?.line ? `line ${first.line}` : '', first?.path ?? ''].filter(Boolean).join(', ');
  const more = faults.length > 1 ? `, and ${faults.length - 1} more` : '';
  return `${where ? `${where}: ` : ''}${first?.message ?? ''}${more}`;
}

const whole = (message: string): WalkthroughFault => ({ line: null, path: '', message });

function unreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'there is no such file; check the name and folder';
  if (code === 'EISDIR') return 'this is a folder; name the files in it';
  return 'it may not be read; change its permissions or copy it elsewhere';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number of seconds',
  array: 'a list',
  object: 'a group of keys',
};

/** Says an issue in the words of someone who writes YAML, not of someone who writes the schema. */
const faultMessage: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return found(issue.input, KINDS[issue.expected] ?? issue.expected);
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String).join(', ');
    return found(issue.input, issue.values.length > 1 ? `one of ${choices}` : choices);
  }
  if (issue.code === 'too_big') return found(issue.input, `at most ${issue.maximum}`);
  if (issue.code !== 'too_small') return undefined;
  if (issue.origin === 'string') return 'empty, expected text';
  if (issue.origin === 'array') return 'empty, expected at least one entry';
  return found(issue.input, 'a number of seconds above 0');
};

function found(input: unknown, expected: string): string {
  if (input === undefined) return `missing, expected ${expected}`;
  if (input === null || input === '') return `empty, expected ${expected}`;
  const shown = typeof input === 'string' || typeof input === 'number' ? `, found ${input}` : '';
  return `expected ${expected}${shown}`;
}

function written(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

/** The line of the key at this path, or of the nearest thing around it that is there. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== null) return lines.linePos(offset).line;
  }
  return null;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  const key = path.at(-1);
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(around)) {
    const pair = around.items.find((item) => isScalar(item.key) && item.key.value === key);
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

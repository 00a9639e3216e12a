import { parseArgs } from 'node:util';
import { LENSES, LEVELS, PROBE_KINDS } from '../../core/take.ts';
import type { Lens, Level, ProbeKind } from '../../core/take.ts';
import { MODEL } from './chosen-model.ts';
import { libraryArguments } from './library-arguments.ts';
import type { LibraryCommand } from './library-arguments.ts';
import { parsed, WRITING } from './read-options.ts';
import { oneOf, WrongUsage } from './usage.ts';

const TRANSCRIPT_FORMATS = ['json', 'srt', 'vtt', 'txt'] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

const REPORT_FORMATS = ['json', 'html', 'pdf', 'md', 'srt', 'vtt', 'chapters'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export type Command =
  | {
      readonly name: 'transcribe';
      readonly files: readonly string[];
      readonly format: TranscriptFormat;
      readonly out: string | null;
      readonly force: boolean;
      readonly model: string | null;
    }
  | {
      readonly name: 'analyze';
      readonly files: readonly string[];
      readonly formats: readonly ReportFormat[];
      readonly out: string | null;
      readonly force: boolean;
      readonly walkthrough: string | null;
      readonly lens: Lens;
      readonly level: Level;
      readonly model: string | null;
    }
  | { readonly name: 'probe'; readonly probe: ProbeKind; readonly files: readonly string[] }
  | { readonly name: 'walkthrough-check'; readonly files: readonly string[] }
  | { readonly name: 'library'; readonly command: LibraryCommand }
  | { readonly name: 'demo' }
  | { readonly name: 'help' };

/** Reads the command line. Throws a WrongUsage for what it does not know. */
export function readArguments(args: readonly string[]): Command {
  const [name, ...rest] = args;
  switch (name) {
    case 'transcribe':
      return transcribeArguments(rest);
    case 'analyze':
      return analyzeArguments(rest);
    case 'probe':
      return probeArguments(rest);
    case 'walkthrough':
      return walkthroughArguments(rest);
    case 'demo':
      return { name: 'demo' };
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help' };
    case undefined:
      throw new WrongUsage('Say what to do.');
    default:
      return libraryCommand(name, rest);
  }
}

function libraryCommand(name: string, args: string[]): Command {
  const command = libraryArguments(name, args);
  if (!command) throw new WrongUsage(`There is no command ${name}.`);
  return { name: 'library', command };
}

function transcribeArguments(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, ...MODEL, ...WRITING },
    }),
  );
  const format = oneOf(TRANSCRIPT_FORMATS, values.format ?? 'json', 'transcript format');
  const out = values.out ?? null;
  return {
    name: 'transcribe',
    files: filesFor(positionals, out, 1),
    format,
    out,
    force: values.force ?? false,
    model: values.model ?? null,
  };
}

function analyzeArguments(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        walkthrough: { type: 'string' },
        lens: { type: 'string' },
        level: { type: 'string' },
        format: { type: 'string', multiple: true },
        ...MODEL,
        ...WRITING,
      },
    }),
  );
  const formats = [
    ...new Set((values.format ?? ['json']).map((format) => oneOf(REPORT_FORMATS, format, 'report format'))),
  ];
  const out = values.out ?? null;
  return {
    name: 'analyze',
    files: filesFor(positionals, out, formats.length),
    formats,
    out,
    force: values.force ?? false,
    walkthrough: values.walkthrough ?? null,
    lens: oneOf(LENSES, values.lens ?? 'ownership', 'lens'),
    level: oneOf(LEVELS, values.level ?? 'senior', 'level'),
    model: values.model ?? null,
  };
}

function probeArguments(args: string[]): Command {
  const { positionals } = parsed(() => parseArgs({ args, allowPositionals: true, options: {} }));
  const [kind, ...files] = positionals;
  if (kind === undefined) throw new WrongUsage(`Name the probe: ${PROBE_KINDS.join(', ')}.`);
  if (files.length === 0) throw new WrongUsage('Name at least one file with the answer.');
  return { name: 'probe', probe: oneOf(PROBE_KINDS, kind, 'probe'), files };
}

function walkthroughArguments(args: string[]): Command {
  const { positionals } = parsed(() => parseArgs({ args, allowPositionals: true, options: {} }));
  const [verb, ...files] = positionals;
  if (verb !== 'check') throw new WrongUsage('Say what to do with the walkthrough: check FILE...');
  if (files.length === 0) throw new WrongUsage('Name at least one walkthrough file.');
  return { name: 'walkthrough-check', files };
}

function filesFor(files: string[], out: string | null, formats: number): string[] {
  if (files.length === 0) throw new WrongUsage('Name at least one file.');
  if (out === null && files.length * formats > 1) {
    throw new WrongUsage(
      'Several results cannot share the standard output. Name a folder for them with --out.',
    );
  }
  return files;
}

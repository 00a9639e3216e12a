import { parseArgs } from 'node:util';
import { COMPARISON_FORMATS } from '../../core/coach-api.ts';
import { LENSES, LEVELS, takeIdSchema } from '../../core/take.ts';
import type { ComparisonWanted } from '../coach/comparison-of-takes.ts';
import { oneOf, WrongUsage } from './usage.ts';

interface Writing {
  /** Null prints to the standard output, or writes into the current folder what is no text. */
  readonly out: string | null;
  readonly force: boolean;
}

/** What the command line does with the takes that are kept. */
export type LibraryCommand =
  | ({ readonly name: 'takes' } & Writing)
  | ({ readonly name: 'export'; readonly takes: readonly string[] } & Writing)
  | { readonly name: 'import'; readonly files: readonly string[] }
  | ({ readonly name: 'compare' } & ComparisonWanted & Writing);

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

const WRITING = { out: { type: 'string' }, force: { type: 'boolean' } } as const satisfies Options;
const COMPARING = {
  lens: { type: 'string', default: 'ownership' },
  level: { type: 'string', default: 'senior' },
  format: { type: 'string', default: 'md' },
} as const satisfies Options;

/** Reads the arguments of a command about the library; null when it is no such command. Throws a WrongUsage. */
export function libraryArguments(name: string, args: string[]): LibraryCommand | null {
  switch (name) {
    case 'takes':
      return takesArguments(args);
    case 'export':
      return exportArguments(args);
    case 'import':
      return importArguments(args);
    case 'compare':
      return compareArguments(args);
    default:
      return null;
  }
}

const writing = (values: { readonly out?: string; readonly force?: boolean }): Writing => ({
  out: values.out ?? null,
  force: values.force ?? false,
});

function takesArguments(args: string[]): LibraryCommand {
  const { values } = parsed(() => parseArgs({ args, options: WRITING }));
  return { name: 'takes', ...writing(values) };
}

function exportArguments(args: string[]): LibraryCommand {
  const { values, positionals } = parsed(() => parseArgs({ args, options: WRITING, allowPositionals: true }));
  return { name: 'export', takes: positionals.map(takeId), ...writing(values) };
}

function importArguments(args: string[]): LibraryCommand {
  const { positionals } = parsed(() => parseArgs({ args, options: {}, allowPositionals: true }));
  if (positionals.length === 0) throw new WrongUsage('Name at least one .starling file to take in.');
  return { name: 'import', files: positionals };
}

function compareArguments(args: string[]): LibraryCommand {
  const { values, positionals } = parsed(() =>
    parseArgs({ args, options: { ...WRITING, ...COMPARING }, allowPositionals: true }),
  );
  const [earlierId, laterId, ...more] = positionals.map(takeId);
  if (earlierId === undefined || laterId === undefined || more.length > 0)
    throw new WrongUsage('Name two takes to compare, by the ids that the last column of “takes” shows.');
  return {
    name: 'compare',
    earlierId,
    laterId,
    lens: oneOf(LENSES, values.lens, 'lens'),
    level: oneOf(LEVELS, values.level, 'level'),
    format: oneOf(COMPARISON_FORMATS, values.format, 'format'),
    ...writing(values),
  };
}

function takeId(given: string): string {
  if (takeIdSchema.safeParse(given).success) return given;
  throw new WrongUsage(`${given} is no take. The last column of “takes” shows the id of each.`);
}

/** What Node says about an unknown option, as wrong usage. */
export function parsed<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (cause) {
    throw new WrongUsage(
      cause instanceof Error ? cause.message.replace(/\. To specify.*$/s, '.') : String(cause),
    );
  }
}

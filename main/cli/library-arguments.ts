import { parseArgs } from 'node:util';
import { parsed, WRITING, writing } from './read-options.ts';
import type { Writing } from './read-options.ts';
import { compareArguments, progressArguments, reportArguments } from './report-arguments.ts';
import type { ReportCommand } from './report-arguments.ts';
import { takeId, WrongUsage } from './usage.ts';

/** What the command line does with the takes that are kept. */
export type LibraryCommand =
  | ({ readonly name: 'takes' } & Writing)
  | ({ readonly name: 'export'; readonly takes: readonly string[] } & Writing)
  | { readonly name: 'import'; readonly files: readonly string[] }
  | ReportCommand;

/** Reads the arguments of a command about the library; null when it is no such command. Throws a WrongUsage. */
export function libraryArguments(name: string, args: string[]): LibraryCommand | null {
  switch (name) {
    case 'takes':
      return takesArguments(args);
    case 'export':
      return exportArguments(args);
    case 'import':
      return importArguments(args);
    case 'report':
      return reportArguments(args);
    case 'compare':
      return compareArguments(args);
    case 'progress':
      return progressArguments(args);
    default:
      return null;
  }
}

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

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { EXPORT_FORMATS, PAGE_FORMATS } from '../../core/report/formats.ts';
import type { ExportFormat, PageFormat } from '../../core/report/formats.ts';
import { SHARED_PARTS } from '../../core/report/shared-parts.ts';
import type { SharedParts } from '../../core/report/shared-parts.ts';
import type { ComparisonWanted, ProgressWanted } from '../../core/report/wanted-report.ts';
import { LENSES, LEVELS } from '../../core/take.ts';
import type { Lens, Level } from '../../core/take.ts';
import { DEFAULT_WALKTHROUGH } from '../../core/walkthrough.ts';
import { parsed, WRITING, writing } from './read-options.ts';
import type { Options, Writing } from './read-options.ts';
import { oneOf, takeId, WrongUsage } from './usage.ts';

/** Reports about takes that are kept. */
export type ReportCommand =
  | ({
      readonly name: 'report';
      readonly takes: readonly string[];
      readonly formats: readonly ExportFormat[];
      readonly parts: SharedParts;
    } & Writing)
  | ({ readonly name: 'compare' } & ComparisonWanted & Writing)
  | ({ readonly name: 'progress' } & ProgressWanted & Writing);

const WITHOUT = { without: { type: 'string', multiple: true } } as const satisfies Options;
const JUDGING = {
  lens: { type: 'string', default: 'ownership' },
  level: { type: 'string', default: 'senior' },
  format: { type: 'string', default: 'md' },
} as const satisfies Options;

const keptBack = (without: readonly string[] = []) =>
  new Set(without.map((part) => oneOf(SHARED_PARTS, part, 'part of a report')));

export function reportArguments(args: string[]): ReportCommand {
  const options = { ...WRITING, ...WITHOUT, format: { type: 'string', multiple: true } } as const;
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }));
  const takes = positionals.map(takeId);
  if (takes.length === 0)
    throw new WrongUsage('Name at least one take, by the id that the last column of “takes” shows.');
  const formats = new Set(
    (values.format ?? ['html']).map((format) => oneOf(EXPORT_FORMATS, format, 'report format')),
  );
  if (values.out === undefined && takes.length * formats.size > 1)
    throw new WrongUsage(
      'Several results cannot share the standard output. Name a folder for them with --out.',
    );
  const without = keptBack(values.without);
  const parts = {
    audio: !without.has('audio'),
    name: !without.has('name'),
    transcript: !without.has('transcript'),
  };
  return { name: 'report', takes, formats: [...formats], parts, ...writing(values) };
}

/** What comparison and progress have in common. */
function judging(values: {
  readonly lens: string;
  readonly level: string;
  readonly format: string;
  readonly without?: string[];
}): { readonly lens: Lens; readonly level: Level; readonly format: PageFormat; readonly names: boolean } {
  const without = keptBack(values.without);
  if (without.has('audio') || without.has('transcript'))
    throw new WrongUsage(
      'Neither audio nor transcript is in this report; only --without name has a meaning.',
    );
  return {
    lens: oneOf(LENSES, values.lens, 'lens'),
    level: oneOf(LEVELS, values.level, 'level'),
    format: oneOf(PAGE_FORMATS, values.format, 'format'),
    names: !without.has('name'),
  };
}

export function compareArguments(args: string[]): ReportCommand {
  const options = { ...WRITING, ...WITHOUT, ...JUDGING } as const;
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }));
  const [earlierId, laterId, ...more] = positionals.map(takeId);
  if (earlierId === undefined || laterId === undefined || more.length > 0)
    throw new WrongUsage('Name two takes to compare, by the ids that the last column of “takes” shows.');
  return { name: 'compare', earlierId, laterId, ...judging(values), ...writing(values) };
}

export function progressArguments(args: string[]): ReportCommand {
  const options = {
    ...WRITING,
    ...WITHOUT,
    ...JUDGING,
    walkthrough: { type: 'string', default: DEFAULT_WALKTHROUGH },
    from: { type: 'string' },
    to: { type: 'string' },
  } as const;
  const { values } = parsed(() => parseArgs({ args, options }));
  return {
    name: 'progress',
    walkthroughId: values.walkthrough,
    period: { from: day(values.from), to: day(values.to) },
    ...judging(values),
    ...writing(values),
  };
}

function day(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (z.iso.date().safeParse(given).success) return given;
  throw new WrongUsage(`${given} is no day. Write it as 2026-11-14.`);
}

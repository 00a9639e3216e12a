import { parseArgs } from 'node:util';
import { WrongUsage } from './usage.ts';

/** What the command line does with the takes that are kept. */
export type LibraryCommand = {
  readonly name: 'takes';
  /** Null prints to the standard output. */
  readonly out: string | null;
  readonly force: boolean;
};

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

const WRITING = { out: { type: 'string' }, force: { type: 'boolean' } } as const satisfies Options;

/** Reads the arguments of a command about the library; null when it is no such command. Throws a WrongUsage. */
export function libraryArguments(name: string, args: string[]): LibraryCommand | null {
  switch (name) {
    case 'takes':
      return takesArguments(args);
    default:
      return null;
  }
}

function takesArguments(args: string[]): LibraryCommand {
  const { values } = parsed(() => parseArgs({ args, options: WRITING }));
  return { name: 'takes', out: values.out ?? null, force: values.force ?? false };
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

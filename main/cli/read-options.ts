import type { parseArgs } from 'node:util';
import { WrongUsage } from './usage.ts';

/** Where results go, and whether they may replace what is there. */
export interface Writing {
  /** Null prints to the standard output, or writes into the current folder what is no text. */
  readonly out: string | null;
  readonly force: boolean;
}

export type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

export const WRITING = { out: { type: 'string' }, force: { type: 'boolean' } } as const satisfies Options;

export const writing = (values: { readonly out?: string; readonly force?: boolean }): Writing => ({
  out: values.out ?? null,
  force: values.force ?? false,
});

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

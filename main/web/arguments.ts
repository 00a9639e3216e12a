import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { WebOptions } from './run.ts';

const portSchema = z.coerce.number().int().min(0).max(65_535);

/** @returns the options, or a sentence about what is wrong with them */
export function webArguments(args: readonly string[]): WebOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = values.port === undefined ? null : portSchema.safeParse(values.port);
    if (port && !port.success) return `--port takes a number from 0 to 65535, not ${values.port}.`;
    return { port: port?.data ?? null, open: !values['no-open'] };
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}. Use --port N and --no-open.`;
  }
}

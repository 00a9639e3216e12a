import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_VERSION } from './folders.ts';

/** What is worth knowing afterwards, when somebody reports that something went wrong. */
export type LogEvent =
  | 'started'
  | 'ended'
  | 'unexpected'
  | 'analysis-failed'
  | 'recovered'
  | 'window-died'
  | 'window-hung'
  | 'page-crashed';

/** One old file of the same size is kept beside it. */
const LARGEST_BYTES = 512 * 1024;
const MOST_FRAMES = 12;

/**
 * A log that holds no private text: events, counts, kinds of errors and places in the program. Messages are left out, for
 * they may name files, and so are titles and words. It is there to be read by its owner and sent along by them, and it is
 * never sent by the program.
 */
export class Log {
  readonly path: string;

  constructor(libraryDir: string) {
    const folder = join(libraryDir, 'logs');
    this.path = join(folder, 'starling.log');
    try {
      if (!existsSync(folder)) mkdirSync(folder);
    } catch {
      // A library that cannot be written says so itself.
    }
  }

  write(event: LogEvent, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
    const line = JSON.stringify({ at: new Date().toISOString(), event, version: PROGRAM_VERSION, ...facts });
    try {
      this.#makeRoom();
      appendFileSync(this.path, `${line}\n`, { mode: 0o600 });
    } catch {
      // Nothing may fail because it cannot be logged.
    }
  }

  /** Something happened that nobody planned for. */
  unexpected(cause: unknown): void {
    this.write('unexpected', traceOf(cause));
  }

  #makeRoom(): void {
    const bytes = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > LARGEST_BYTES) renameSync(this.path, `${this.path}.old`);
  }
}

/** What an error is and where in the program it came from, without what it says. */
export function traceOf(cause: unknown): Record<string, string> {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : 'none';
  return { error: cause.name, code, trace: framesOf(cause.stack ?? '').join(' < ') };
}

/**
 * The frames of a stack as "function file:line". Folders are left out, for a user's name may be in them; and so are the
 * lines before the first frame, which are the error's message.
 */
export const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .flatMap((line) => {
      const [, name = '', file = '', at = ''] =
        /^\s+at (?:(?:async )?([\w.#<>[\] ]{1,80}) \()?(?:.*[/\\])?([\w.-]{1,60}):(\d+):\d+\)?$/.exec(line) ??
        [];
      return file === '' ? [] : [`${name} ${file}:${at}`.trim()];
    })
    .slice(0, MOST_FRAMES);

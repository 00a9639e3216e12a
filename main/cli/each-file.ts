import { basename } from 'node:path';
import { Refusal } from '../refusal.ts';

/** This input failed; its message is the line that tells the user. */
export class InputFailed extends Error {}

/**
 * Does one thing with every file. One that fails costs one line on the standard error and does not hold up the others.
 * @param work resolves with a warning to print, or null; throws an InputFailed or a Refusal
 * @returns whether all were done
 */
export async function eachFile(
  files: readonly string[],
  work: (path: string) => Promise<string | null>,
): Promise<boolean> {
  let allDone = true;
  for (const path of files) {
    try {
      const warning = await work(path);
      if (warning) console.error(warning);
    } catch (cause) {
      allDone = false;
      const known = cause instanceof InputFailed || cause instanceof Refusal;
      console.error(
        known
          ? cause.message
          : `${basename(path)}: something unexpected went wrong. Try again, or report it.`,
      );
    }
  }
  return allDone;
}

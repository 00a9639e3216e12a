import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it, one by one: Node's recursive mkdir (24.21) never returns where the system says of a
 * folder that is there that something in it is not, as /proc does.
 * Throws the error of the first folder that cannot be made.
 */
export async function madeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(path);
  while (!(await exists(at))) {
    missing.push(at);
    at = dirname(at);
  }
  for (const folder of missing.reverse()) await mkdir(folder).catch(unlessThere);
  if (!(await stat(path)).isDirectory())
    throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' });
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return false;
      throw cause;
    },
  );

/** Somebody else made it in between. */
function unlessThere(cause: unknown): void {
  if (codeOf(cause) !== 'EEXIST') throw cause;
}

const codeOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? cause.code : null);

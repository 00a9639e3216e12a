import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { readWalkthroughFile } from '../walkthrough-file.ts';
import type { Command } from './arguments.ts';
import { eachFile, InputFailed } from './each-file.ts';

/**
 * `walkthrough check`: a line for each good file, and for a bad one a line for each fault,
 * `FILE:LINE: path.into.the.yaml: what is wrong`, which editors make a link of.
 */
export function checkWalkthroughs({
  files,
}: Extract<Command, { name: 'walkthrough-check' }>): Promise<boolean> {
  const takenBy = new Map<string, string>();
  return eachFile(files, (path) => {
    const checked = check(path, takenBy);
    if (!checked.ok) return Promise.reject(new InputFailed(checked.failure));
    console.log(checked.value);
    return Promise.resolve(null);
  });
}

function check(path: string, takenBy: Map<string, string>): Result<string, string> {
  const read = readWalkthroughFile(path);
  if (!read.ok) {
    const lines = read.failure.map(({ line, path: into, message }) =>
      [line === null ? path : `${path}:${line}`, into, message].filter(Boolean).join(': '),
    );
    return fail(lines.join('\n'));
  }
  const { id, title } = read.value;
  const other = takenBy.get(id);
  // Of two with one id in one folder, the later would silently take the other's place.
  if (other !== undefined) return fail(`${path}: id: ${id} is taken by ${other}, expected one of its own`);
  takenBy.set(id, path);
  return ok(`${path}: a walkthrough, ${id}: ${title}`);
}

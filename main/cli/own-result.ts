import { open, readFile, stat } from 'node:fs/promises';

/** How a result of Starling's own begins or what it holds near its beginning, where its format leaves room for a mark. */
const MARKS: Readonly<Record<string, string>> = {
  json: '"schema": "starling.',
  html: ' · Starling review</title>',
  md: '\n- Judged for: ',
};
/** A page's style sheet stands behind its title, so the mark is near. */
const HEAD_BYTES = 4096;
/** A PDF says who wrote it at its end, in an object of its own. */
const PDF_MARK = 'obj\n(Starling)\nendobj';

/**
 * Whether a result may take the place of the file at that path without being told to: there is none, it says the same
 * already, or it is a report that Starling wrote. Programs that call the command line again and again rely on that;
 * anything else is somebody's work.
 */
export async function mayReplace(
  path: string,
  extension: string,
  content: string | Uint8Array,
): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) return true;
  if (!stats.isFile()) return false;
  const bytes = Buffer.from(content);
  if (stats.size === bytes.length && (await readFile(path)).equals(bytes)) return true;
  if (extension === 'pdf') return (await readFile(path, 'latin1')).includes(PDF_MARK);
  const mark = MARKS[extension];
  return mark !== undefined && (await headOf(path)).includes(mark);
}

async function headOf(path: string): Promise<string> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES));
  return buffer.toString('utf8', 0, bytesRead);
}

import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Refusal, storageRefusal } from '../refusal.ts';

/** A file as the hub lists it. Large ones have the SHA-256 of their content, small ones Git's own hash. */
export const hubFileSchema = z.object({
  type: z.literal('file'),
  path: z.string(),
  size: z.number().int().min(0),
  oid: z.string(),
  lfs: z.object({ oid: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
});
export type HubFile = z.infer<typeof hubFileSchema>;

/** How often a connection that breaks is taken up again before the user is asked. */
const TRIES = 3;

export const OFFLINE =
  'The model hub cannot be reached. Check the network and try again; what has arrived is kept and is not downloaded again.';

/**
 * Downloads one file of a model, going on where an earlier attempt broke off, and holds it to the hub's checksum.
 * @param onBytes is told of bytes as they arrive, and first of those that were there
 * Throws a Refusal; what arrived stays unless it is wrong.
 */
export async function downloadFile(
  address: string,
  file: HubFile,
  to: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const before = sizeOf(to);
  onBytes(Math.min(before, file.size));
  for (let attempt = 1; sizeOf(to) < file.size; attempt++) {
    try {
      await append(address, to, onBytes, signal);
    } catch (cause) {
      if (signal.aborted)
        throw new Refusal('cancelled', 'The download was stopped. What has arrived is kept.');
      if (cause instanceof Refusal) throw cause;
      if (isFromDisk(cause)) throw storageRefusal(cause, 'save the model');
      if (attempt >= TRIES) throw new Refusal('offline', OFFLINE, cause);
    }
  }
  if (sizeOf(to) === file.size && (await isWhole(to, file))) return;
  rmSync(to, { force: true });
  throw new Refusal(
    'bad-input',
    `${file.path} did not arrive as the hub has it. Download the model again; if it happens twice, something on the way alters it.`,
  );
}

async function append(
  address: string,
  to: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const there = sizeOf(to);
  const response = await fetch(address, { signal, headers: there > 0 ? { range: `bytes=${there}-` } : {} });
  if (!response.ok || !response.body) {
    throw new Refusal('offline', `The model hub answered ${response.status}. Try again later.`);
  }
  // A server that does not know ranges sends all of it again.
  const goesOn = response.status === 206;
  if (!goesOn && there > 0) onBytes(-there);
  // Each chunk is on disk before the next is taken. A piped write stream still had a write under way when the break
  // was told: the next attempt measured the file too early, and the late write then doubled those bytes.
  const file = await open(to, goesOn ? 'a' : 'w');
  try {
    for await (const chunk of response.body) {
      await file.appendFile(chunk);
      onBytes(chunk.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isWhole(path: string, { oid, size, lfs }: HubFile): Promise<boolean> {
  if (lfs) return (await digest(path, createHash('sha256'))) === lfs.oid;
  // Git names a file by the SHA-1 of this header and its content.
  return (await digest(path, createHash('sha1').update(`blob ${size}\0`))) === oid;
}

export async function digest(path: string, hash: Hash): Promise<string> {
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const isFromDisk = (cause: unknown): boolean =>
  cause instanceof Error && 'syscall' in cause && ['open', 'write', 'fsync'].includes(String(cause.syscall));

import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** More than a library of 5,000 takes has, each with its audio, description and some spoken answers. */
const MOST_ENTRIES = 100_000;

/** The file is no ZIP file, cut short, or not what its directory says. */
export class DamagedZip extends Error {}

/** A ZIP file's entries by name. Sizes and checksums are held to what its directory says. */
export class ZipEntries {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws a DamagedZip. */
  static async open(path: string): Promise<ZipEntries> {
    const zip = await openPromise(path, { autoClose: false }).catch(damaged);
    try {
      if (zip.entryCount > MOST_ENTRIES) throw new DamagedZip('too many entries');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ZipEntries(zip, entries);
    } catch (cause) {
      zip.close();
      return damaged(cause);
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** @param largest bytes; a larger one is damaged, not read */
  async text(name: string, largest: number): Promise<string> {
    const entry = this.#expect(name);
    if (entry.uncompressedSize > largest) throw new DamagedZip(`${name} is too large`);
    const chunks: Buffer[] = [];
    await this.#read(entry, async (from) => {
      for await (const chunk of from) chunks.push(chunk as Buffer);
    });
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Writes an entry out, synced to disk. The file must not be there yet. */
  async extract(name: string, path: string): Promise<void> {
    await this.#read(this.#expect(name), (from) =>
      pipeline(from, createWriteStream(path, { flags: 'wx', flush: true })),
    );
  }

  close(): void {
    this.#zip.close();
  }

  #expect(name: string): Entry {
    const entry = this.#entries.get(name);
    if (!entry) throw new DamagedZip(`${name} is missing`);
    return entry;
  }

  async #read(entry: Entry, take: (from: Readable) => Promise<void>): Promise<void> {
    let sum = 0;
    const summing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sum = crc32(chunk, sum);
        done(null, chunk);
      },
    });
    try {
      const source = await this.#zip.openReadStreamPromise(entry, {});
      await Promise.all([pipeline(source, summing), take(summing)]);
    } catch (cause) {
      if (isFromDisk(cause)) throw cause;
      damaged(cause);
    }
    if (sum !== entry.crc32) throw new DamagedZip(`${entry.fileName} is not what was written`);
  }
}

/** Node names the call that failed on a file; the ZIP reader's own errors have none. */
const isFromDisk = (cause: unknown): boolean => cause instanceof Error && 'syscall' in cause;

function damaged(cause: unknown): never {
  if (cause instanceof DamagedZip || isFromDisk(cause)) throw cause;
  throw new DamagedZip(cause instanceof Error ? cause.message : String(cause), { cause });
}

import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { ListedWalkthrough, Walkthrough } from '../core/walkthrough.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { safeFileName } from './exporter/safe-file-name.ts';
import { madeFolder } from './made-folder.ts';
import { Refusal } from './refusal.ts';
import { faultsInWords, readWalkthroughText } from './walkthrough-file.ts';
import { loadWalkthroughs, walkthroughById } from './walkthroughs.ts';
import type { Walkthroughs } from './walkthroughs.ts';

/** Characters to a line of YAML that people are to read. */
const LINE_WIDTH = 120;

/** The shipped walkthroughs and the user's own, which can be written, taken in and taken away while the program runs. */
export class WalkthroughShelf implements Walkthroughs {
  readonly #shipped: string;
  readonly #own: string;
  #loaded: Walkthroughs;

  /** @param own the folder of the user's; it need not be there */
  constructor(shipped: string, own: string) {
    this.#shipped = shipped;
    this.#own = own;
    this.#loaded = loadWalkthroughs([shipped, own]);
  }

  get all(): readonly Walkthrough[] {
    return this.#loaded.all;
  }

  get files(): ReadonlyMap<string, string> {
    return this.#loaded.files;
  }

  get notices(): readonly string[] {
    return this.#loaded.notices;
  }

  list(): ListedWalkthrough[] {
    return this.all.map((walkthrough) => ({ ...walkthrough, own: this.#ownFileOf(walkthrough.id) !== null }));
  }

  /** Writes one of the user's own, in place of an earlier one of that id. A shipped one of that id steps back for it. */
  async save(walkthrough: Walkthrough): Promise<void> {
    try {
      await madeFolder(this.#own);
      writeDurably(this.#ownFileOf(walkthrough.id) ?? this.#freeFileFor(walkthrough.id), asYaml(walkthrough));
    } catch {
      throw new Refusal(
        'storage',
        `The walkthrough cannot be written into ${this.#own}. Check the folder and that the disk is not full.`,
      );
    }
    this.#reload();
  }

  /**
   * Takes in a walkthrough that somebody wrote.
   * @returns its id
   * Throws a Refusal that says where its file is wrong, or that there is one of that id which it would replace.
   */
  async import(text: string): Promise<string> {
    const read = readWalkthroughText(text);
    if (!read.ok)
      throw new Refusal(
        'bad-input',
        `This file is no walkthrough that Starling can use: ${faultsInWords(read.failure)}. Correct it, then add it again.`,
      );
    const { id } = read.value;
    const same = this.all.find((each) => each.id === id);
    if (same && asYaml(same) !== asYaml(read.value))
      throw new Refusal(
        'bad-input',
        `There is a walkthrough ${id} already, “${same.title}”. Give this one another id in its file, or delete the other.`,
      );
    if (!same) await this.save(read.value);
    return id;
  }

  /** Takes one of the user's own away; its takes stay, and a shipped one of that id is back. */
  remove(id: string): void {
    const file = this.#ownFileOf(id);
    if (file === null) throw new Refusal('bad-input', 'This walkthrough came with Starling and stays.');
    rmSync(file);
    syncFolder(this.#own);
    this.#reload();
  }

  /** A walkthrough as a file to send to somebody. */
  file(id: string): { readonly fileName: string; readonly content: Blob } {
    const walkthrough = walkthroughById(this, id);
    return {
      fileName: safeFileName(walkthrough.title, 'yaml'),
      content: new Blob([asYaml(walkthrough)], { type: 'application/yaml;charset=utf-8' }),
    };
  }

  #reload(): void {
    this.#loaded = loadWalkthroughs([this.#shipped, this.#own]);
  }

  #ownFileOf(id: string): string | null {
    const file = this.files.get(id);
    return file !== undefined && dirname(file) === this.#own ? file : null;
  }

  /** A file that cannot be read may have the name; it is somebody's work and stays. */
  #freeFileFor(id: string): string {
    const plain = join(this.#own, safeFileName(id, 'yaml'));
    if (!existsSync(plain)) return plain;
    for (let number = 2; ; number += 1) {
      const path = join(this.#own, safeFileName(`${id} ${number}`, 'yaml'));
      if (!existsSync(path)) return path;
    }
  }
}

const asYaml = (walkthrough: Walkthrough): string => stringify(walkthrough, { lineWidth: LINE_WIDTH });

import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { isOpenable, openFile } from '../open-file.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/**
 * Files that the system opens Starling with: as an event on macOS, which may come before the program is ready, and on the
 * command line of this or of a second program elsewhere.
 */
export class OpenedFiles {
  #waiting: string[];
  #open: ((path: string) => void) | null = null;

  constructor(commandLine: readonly string[], folder: string) {
    this.#waiting = openableIn(commandLine, folder);
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.add([path]);
    });
  }

  add(paths: readonly string[]): void {
    if (this.#open) paths.forEach(this.#open);
    else this.#waiting.push(...paths);
  }

  addFrom(commandLine: readonly string[], folder: string): void {
    this.add(openableIn(commandLine, folder));
  }

  /** @param show shows the window at an address of its own */
  ready(services: Services, show: (hash: string) => void): void {
    this.#open = (path) => {
      openFile(services, path).then(show, (cause: unknown) => {
        if (!(cause instanceof Refusal)) services.log.unexpected(cause);
        const why = cause instanceof Refusal ? cause.message : 'Something unexpected went wrong.';
        dialog.showErrorBox('Starling cannot open this file', why);
      });
    };
    this.#waiting.splice(0).forEach(this.#open);
  }
}

/** The program itself and its options stand on the command line too. */
const openableIn = (commandLine: readonly string[], folder: string): string[] =>
  commandLine
    .filter((part) => !part.startsWith('-') && isOpenable(part))
    .map((part) => resolve(folder, part));

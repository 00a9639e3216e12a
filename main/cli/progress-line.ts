import type { SpeechProgress } from '../../speech/speech.ts';

const DOING = { decoding: 'reading', transcribing: 'listening to' } as const;

/** Progress on the standard error: one line that is rewritten on a terminal, nothing in a pipe. */
export class ProgressLine {
  readonly #terminal = process.stderr.isTTY;
  #shown = false;

  show(file: string, { stage, fraction }: SpeechProgress): void {
    if (!this.#terminal) return;
    process.stderr.write(`\r\u001B[K${DOING[stage]} ${file}: ${Math.round(fraction * 100)} %`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001B[K');
    this.#shown = false;
  }
}

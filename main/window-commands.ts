import { EventPublisher } from '@orpc/server';
import type { WindowCommand } from '../core/app-info.ts';

/** What the desktop program asks its window to do. A window that is not there yet misses it. */
export class WindowCommands {
  readonly #publisher = new EventPublisher<{ readonly command: WindowCommand }>();

  tell(command: WindowCommand): void {
    this.#publisher.publish('command', command);
  }

  /** Every command from now on, until the signal. */
  async *watch(signal?: AbortSignal): AsyncGenerator<WindowCommand, void, void> {
    yield* this.#publisher.subscribe('command', { signal });
  }
}

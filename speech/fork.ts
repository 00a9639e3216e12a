import { fork } from 'node:child_process';
import type { SpawnSpeech } from './channel.ts';

/**
 * The speech process as a child of Node.
 * @param entry the process's module: this room's source, or the built bundle
 */
export const forkSpeech =
  (entry: string, modelsDir: string): SpawnSpeech =>
  () => {
    // Advanced serialisation carries typed arrays. What the runtime prints when it aborts helps nobody but a developer.
    const child = fork(entry, [modelsDir], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', process.env.STARLING_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    });
    return {
      post: (message) => {
        if (child.connected) child.send(message as object);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        let told = false;
        const once = () => {
          if (!told) listener();
          told = true;
        };
        child.once('exit', once);
        child.once('error', once);
      },
      kill: () => child.kill('SIGKILL'),
    };
  };

import { utilityProcess } from 'electron';
import type { SpawnSpeech } from '../../speech/channel.ts';

/** The speech process as a utility process of Electron: the allocator of its runtime may abort it, and only it. */
export const utilitySpeech =
  (entry: string, modelsDir: string): SpawnSpeech =>
  () => {
    const child = utilityProcess.fork(entry, [modelsDir], {
      serviceName: 'Starling speech',
      stdio: 'ignore',
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => child.kill(),
    };
  };

import { fileURLToPath } from 'node:url';
import type { SpawnSpeech } from './channel.ts';
import { SpeechClient } from './client.ts';
import type { SpeechClientOptions } from './client.ts';
import { forkSpeech } from './fork.ts';
import type { Speech } from './speech.ts';

export interface StartSpeechOptions extends SpeechClientOptions {
  /** The folder with SHA256SUMS and the models. */
  readonly modelsDir: string;
  /** How to start the process; a child of Node running this room's source unless given. */
  readonly spawn?: SpawnSpeech;
}

/** The speech room, ready for calls. Its process starts with the first one and must be closed in the end. */
export function startSpeech({ modelsDir, spawn, ...options }: StartSpeechOptions): Speech {
  const entry = fileURLToPath(new URL('./process.ts', import.meta.url));
  return new SpeechClient(spawn ?? forkSpeech(entry, modelsDir), options);
}

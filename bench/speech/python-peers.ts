import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { TimedTake } from './figures.ts';
import type { Recording } from './truth.ts';

const run = promisify(execFile);

const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));
const PYTHON = `${PEERS}.venv/bin/python`;
/** The bundled weights in the peers' formats, made at the first run. */
const CONVERTED = `${PEERS}.models/`;
const LONGEST_OUTPUT = 256 * 1024 * 1024;

const lineSchema = z.object({
  words: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })),
  transcribeSec: z.number(),
});

/** Programs outside of Node that get the same weights and audio: how each is called, and who converts its model. */
export const PYTHON_PEERS = {
  'faster-whisper': { converter: 'ctranslate2_model.py', model: `${CONVERTED}tiny.en-ctranslate2` },
  'whisper.cpp': { converter: 'ggml_model.py', model: `${CONVERTED}tiny.en-ggml.bin` },
} as const;
export type PythonPeer = keyof typeof PYTHON_PEERS;

/** Whether their Python packages are installed: see bench/peers/requirements.txt. */
export const pythonPeersAreInstalled = () => existsSync(PYTHON);

/**
 * @param modelFolder of the bundled model
 * @param seconds the length of each recording
 * @returns the takes in the recordings' order
 */
export async function measurePythonPeer(
  peer: PythonPeer,
  modelFolder: string,
  recordings: readonly Recording[],
  seconds: readonly number[],
): Promise<TimedTake[]> {
  const { converter, model } = PYTHON_PEERS[peer];
  await mkdir(CONVERTED, { recursive: true });
  if (!existsSync(model)) await run(PYTHON, [`${PEERS}${converter}`, modelFolder, model]);
  const paths = recordings.map(({ path }) => path);
  const { stdout } = await run(PYTHON, [`${PEERS}words.py`, peer, model, ...paths], {
    maxBuffer: LONGEST_OUTPUT,
  });
  const lines = stdout.trim().split('\n');
  return recordings.map(({ name, truth }, i) => {
    const { words, transcribeSec } = lineSchema.parse(JSON.parse(lines[i]));
    return { name, truth, written: words, seconds: seconds[i], transcribeSec };
  });
}

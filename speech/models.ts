import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { SpeechFailure } from './speech.ts';

/** Folders and files of the bundled models, below the models folder. */
export const MODEL_PATHS = {
  whisper: 'whisper-tiny.en',
  sentences: 'all-MiniLM-L6-v2',
  story: join('all-MiniLM-L6-v2', 'onnx', 'story_quantized.onnx'),
  voiceActivity: join('silero-vad', 'silero_vad_v6.onnx'),
} as const;

const CHECKSUM_FILE = 'SHA256SUMS';
const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/**
 * Holds every model file against SHA256SUMS (the format of sha256sum), so that a damaged file is named at start-up
 * instead of crashing the runtime or writing nonsense. 70 MB took 0.2 s.
 */
export async function verifyModels(folder: string): Promise<Result<null, SpeechFailure>> {
  const sums = await readFile(join(folder, CHECKSUM_FILE), 'utf8').catch(() => null);
  if (sums === null) return damaged(CHECKSUM_FILE, folder, 'is missing');
  const entries = sums.split('\n').flatMap((line) => {
    const [, sum, path] = LINE.exec(line) ?? [];
    return sum ? [{ sum, path: path.replace(/^\.\//, '') }] : [];
  });
  const verdicts = await Promise.all(
    entries.map(async ({ sum, path }) => {
      const actual = await sha256(join(folder, path));
      if (actual === null) return damaged(path, folder, 'is missing');
      return actual === sum ? null : damaged(path, folder, 'is damaged');
    }),
  );
  return verdicts.find((verdict) => verdict !== null) ?? ok(null);
}

const damaged = (path: string, folder: string, what: string) =>
  fail<SpeechFailure>({
    reason: 'model-damaged',
    message: `The model file ${path} in ${folder} ${what}. Install Starling again, or restore that file.`,
  });

async function sha256(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

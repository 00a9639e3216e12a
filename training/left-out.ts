import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { STORY_SIZE } from '../core/sections/embedding.ts';

const storedSchema = z.object({ scale: z.number(), answers: z.record(z.string(), z.base64()) });

let stored: z.infer<typeof storedSchema> | null = null;

/**
 * How a training answer reads to a story encoder that was not fitted on it (training/story/export.py). What is fitted on
 * top of the encoder must see answers as new ones will look to it: of those it was fitted on, it is far too sure.
 * @returns STORY_SIZE log odds for each clause; null for an answer that no encoder was fitted on
 */
export function leftOutStory(answerId: string, writing: string): Float32Array[] | null {
  stored ??= storedSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'story', 'logits.json'), 'utf8')),
  );
  const { scale, answers } = stored;
  const text = answers[`${answerId} ${writing}`];
  if (text === undefined) return null;
  const eighths = new Int8Array(Buffer.from(text, 'base64'));
  return Array.from({ length: eighths.length / STORY_SIZE }, (_, at) =>
    Float32Array.from(eighths.subarray(at * STORY_SIZE, (at + 1) * STORY_SIZE), (value) => value * scale),
  );
}

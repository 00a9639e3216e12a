import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Reading } from '../core/review-schema.ts';
import { STORY_SIZE } from '../core/sections/embedding.ts';
import { TOLD_FINDINGS } from '../core/sections/told-findings.ts';

const storedSchema = z.object({
  scale: z.number(),
  answers: z.record(z.string(), z.base64()),
  told: z.record(z.string(), z.base64()),
});

/** What an encoder that was not fitted on an answer reads in it. */
interface LeftOutStory {
  /** STORY_SIZE log odds for each clause. */
  readonly stories: readonly Float32Array[];
  readonly told: Reading['told'];
}

let stored: z.infer<typeof storedSchema> | null = null;

/**
 * How a training answer reads to a story encoder that was not fitted on it (training/story/export.py). What is fitted on
 * top of the encoder must see answers as new ones will look to it: of those it was fitted on, it is far too sure.
 * @returns null for an answer that no encoder was fitted on
 */
export function leftOutStory(answerId: string, writing: string): LeftOutStory | null {
  stored ??= storedSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'story', 'logits.json'), 'utf8')),
  );
  const { scale } = stored;
  const key = `${answerId} ${writing}`;
  const [clauses, told] = [stored.answers[key], stored.told[key]];
  if (clauses === undefined || told === undefined) return null;
  const eighths = new Int8Array(Buffer.from(clauses, 'base64'));
  const eighthsTold = new Int8Array(Buffer.from(told, 'base64'));
  return {
    stories: Array.from({ length: eighths.length / STORY_SIZE }, (_, at) =>
      Float32Array.from(eighths.subarray(at * STORY_SIZE, (at + 1) * STORY_SIZE), (value) => value * scale),
    ),
    told: Object.fromEntries(TOLD_FINDINGS.map((id, at) => [id, (eighthsTold[at] ?? 0) * scale])),
  };
}

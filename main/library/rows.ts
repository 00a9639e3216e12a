import { z } from 'zod';
import { coachCommentSchema } from '../../core/coach-comments.ts';
import { correctionSchema } from '../../core/corrections.ts';
import { probeAnswerSchema } from '../../core/probe-answer.ts';
import { readingSchema } from '../../core/review-schema.ts';
import { settingsSchema } from '../../core/settings.ts';
import { wordSchema } from '../../core/take.ts';
import { storedTakeSchema } from './take-folders.ts';
import type { StoredTake } from './take-folders.ts';

/** What is no JSON is a fault of the row like any other, not an exception of its own. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

export const takeRow = z
  .object({
    id: z.string(),
    title: z.string(),
    walkthrough_id: z.string(),
    lens: z.string(),
    level: z.string(),
    origin: z.string(),
    status: z.string(),
    recovered: z.number(),
    problem: z.string().nullable(),
    created_at: z.string(),
    duration_sec: z.number(),
    audio_file: z.string().nullable(),
    moments: json(z.array(z.number())),
    retake_of: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    title: row.title,
    walkthroughId: row.walkthrough_id,
    lens: row.lens,
    level: row.level,
    origin: row.origin,
    status: row.status,
    recovered: row.recovered === 1,
    problem: row.problem,
    createdAt: row.created_at,
    durationSec: row.duration_sec,
    audioFile: row.audio_file,
    moments: row.moments,
    retakeOf: row.retake_of,
  }))
  .pipe(storedTakeSchema);

export const transcriptRow = z.object({
  words: json(z.array(wordSchema)),
  peaks: json(z.array(z.number())),
  decode_sec: z.number(),
  transcribe_sec: z.number(),
});
export const readingRow = z.object({ reading: json(readingSchema) });
export const correctionsRow = z.object({ corrections: json(z.array(correctionSchema)) });
export const commentsRow = z.object({ comments: json(z.array(coachCommentSchema)) });
export const probeAnswerRow = z.object({ answer: json(probeAnswerSchema) });
export const settingsRow = z.object({ settings: json(settingsSchema) });

export const SAVE_TAKE = `
  INSERT INTO takes VALUES (@id, @title, @walkthroughId, @lens, @level, @origin, @status, @recovered, @problem,
    @createdAt, @durationSec, @audioFile, @moments, @retakeOf)
  ON CONFLICT (id) DO UPDATE SET title = @title, lens = @lens, level = @level, status = @status,
    recovered = @recovered, problem = @problem, duration_sec = @durationSec, audio_file = @audioFile, moments = @moments`;

export const rowOf = ({ moments, recovered, ...take }: StoredTake) => ({
  ...take,
  recovered: recovered ? 1 : 0,
  moments: JSON.stringify(moments),
});

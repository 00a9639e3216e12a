import { z } from 'zod';
import { probeVerdictSchema } from './review-schema.ts';
import { probeKindSchema } from './take.ts';

/** An answer that somebody gave to a follow-up question about a take, with the coach's verdict. */
export const probeAnswerSchema = z.object({
  id: z.uuid(),
  probe: probeKindSchema,
  text: z.string(),
  /** Spoken ones lie as audio in the take's folder too; null for a typed one. */
  audioFile: z.string().nullable(),
  verdict: probeVerdictSchema,
  answeredAt: z.iso.datetime(),
});
export type ProbeAnswer = z.infer<typeof probeAnswerSchema>;

/** An answer that was spoken and has no verdict: the program ended before it was heard, or nothing could be made out. */
export const unjudgedAnswerSchema = z.object({ id: z.uuid(), probe: probeKindSchema });
export type UnjudgedAnswer = z.infer<typeof unjudgedAnswerSchema>;

/** An answer to one follow-up takes half a minute; this is where it has become a second take. */
export const LONGEST_PROBE_ANSWER_SEC = 300;

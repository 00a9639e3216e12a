import { z } from 'zod';

/** The model that is bundled with the program. */
export const BUNDLED_MODEL = 'whisper-tiny.en';

export const modelIdSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/);

/** A speech model as the settings show it. */
export const speechModelSchema = z.object({
  id: modelIdSchema,
  name: z.string(),
  /** What it is good for, in a sentence. */
  note: z.string(),
  megabytes: z.number(),
  /** `partial`: a download was broken off and can be taken up again. */
  state: z.enum(['bundled', 'installed', 'partial', 'absent']),
  /** Whether it can be had from the hub; models of the user's own cannot. */
  onHub: z.boolean(),
});
export type SpeechModel = z.infer<typeof speechModelSchema>;

export const downloadProgressSchema = z.object({
  /** 0 to 1. */
  fraction: z.number().min(0).max(1),
  stage: z.enum(['downloading', 'checking', 'done']),
});
export type DownloadProgress = z.infer<typeof downloadProgressSchema>;

import { z } from 'zod';
import { bandsSchema } from './review-schema.ts';
import { DEFAULT_WALKTHROUGH } from './walkthrough.ts';
import { BUNDLED_MODEL, modelIdSchema } from './speech-model.ts';
import { lensSchema, levelSchema, targetsSchema } from './take.ts';

/** What the user chose, kept between starts. Absent means "as the walkthrough or the program has it". */
export const settingsSchema = z.object({
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  walkthroughId: z.string().nullable().default(DEFAULT_WALKTHROUGH),
  lens: lensSchema.default('ownership'),
  level: levelSchema.default('senior'),
  /** The speech model that takes are transcribed with. */
  modelId: modelIdSchema.default(BUNDLED_MODEL),
  microphoneId: z.string().nullable().default(null),
  /** Whether three seconds are counted down before a recording begins. */
  countdown: z.boolean().default(false),
  /** Whether clock, sections and captions are hidden while recording, as in an interview. */
  interviewMode: z.boolean().default(false),
  /** Whether a key starts and stops practising while another program is in front; in the desktop program only. */
  practiceKey: z.boolean().default(false),
  /** On how many days a week the user wants to practise. */
  goalDays: z.number().int().min(1).max(7).nullable().default(null),
  targets: targetsSchema.partial().default({}),
  bands: bandsSchema.partial().default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

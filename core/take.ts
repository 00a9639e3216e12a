import { z } from 'zod';

/** The five sections of a behavioural answer, in the order a coach teaches them. */
export const SECTION_KINDS = ['situation', 'task', 'action', 'result', 'reflection'] as const;
export const sectionKindSchema = z.enum(SECTION_KINDS);
export type SectionKind = z.infer<typeof sectionKindSchema>;

/** What the interviewer cares for. */
export const LENSES = ['ownership', 'investigation', 'speed'] as const;
export const lensSchema = z.enum(LENSES);
export type Lens = z.infer<typeof lensSchema>;

export const LEVELS = ['junior', 'senior'] as const;
export const levelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof levelSchema>;

/** A follow-up question an interviewer asks. */
export const PROBE_KINDS = ['escalation', 'do-differently', 'validation', 'motive'] as const;
export const probeKindSchema = z.enum(PROBE_KINDS);
export type ProbeKind = z.infer<typeof probeKindSchema>;

/** One spoken word. Times are seconds from the start of the take; confidence is 0 to 1. */
export const wordSchema = z.object({
  text: z.string(),
  start: z.number().min(0),
  end: z.number().min(0),
  confidence: z.number().min(0).max(1),
  /** A hesitation (um, uh, er ...), kept in the transcript but left out of the meaning. */
  filler: z.boolean(),
});
export type Word = z.infer<typeof wordSchema>;

/** Seconds each section should last. */
export const targetsSchema = z.object({
  situation: z.number().positive().max(3600),
  task: z.number().positive().max(3600),
  action: z.number().positive().max(3600),
  result: z.number().positive().max(3600),
  reflection: z.number().positive().max(3600),
});
export type Targets = z.infer<typeof targetsSchema>;

/**
 * Where a take is on its way. `recording` on disk at start-up means the program died while recording: the take is then
 * recovered. `failed` keeps the audio; the analysis can be run again.
 */
export const TAKE_STATUSES = ['recording', 'saved', 'analysing', 'ready', 'failed'] as const;
export const takeStatusSchema = z.enum(TAKE_STATUSES);

export const takeIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** Far more than anyone marks in an hour. */
export const MOST_MOMENTS = 1000;

/** One recorded, imported or typed answer to one walkthrough. */
export const takeSchema = z.object({
  id: takeIdSchema,
  title: z.string(),
  walkthroughId: z.string(),
  lens: lensSchema,
  level: levelSchema,
  origin: z.enum(['recorded', 'imported', 'typed']),
  status: takeStatusSchema,
  /** True when the program or its window died while this take was being recorded, and it was restored. */
  recovered: z.boolean(),
  /** A sentence for the user: why the last analysis failed, or what is short about the audio. */
  problem: z.string().nullable(),
  createdAt: z.iso.datetime(),
  durationSec: z.number().min(0),
  hasAudio: z.boolean(),
  /** Moments, in seconds, that the speaker marked while speaking, to look at later; in the order of time. */
  moments: z.array(z.number().min(0)).max(MOST_MOMENTS),
  /** The take of which a part was spoken anew in this one; null for one that was spoken whole. */
  retakeOf: takeIdSchema.nullable(),
});
export type Take = z.infer<typeof takeSchema>;

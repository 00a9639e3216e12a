import { z } from 'zod';
import { evidenceLabelSchema, strengthLabelSchema } from './evidence-label.ts';
import { findingIdSchema, severitySchema } from './finding-id.ts';
import { probeKindSchema, sectionKindSchema } from './take.ts';
import type { Lens, Level, SectionKind } from './take.ts';

const seconds = z.number().min(0);
const wordIndex = z.number().int().min(0);

/**
 * What the models read in the words of a take, clause by clause: everything that does not depend on lens, level or
 * targets. Computed once beside the embeddings and stored; all that follows is pure and runs in the window.
 */
export const readingSchema = z.object({
  clauses: z.array(
    z.object({
      /** Word indexes, inclusive. The clauses of a reading cover every word once, in order. */
      firstWord: wordIndex,
      lastWord: wordIndex,
      text: z.string(),
      section: sectionKindSchema,
      /** Probability that the clause belongs to its section, 0 to 1. */
      sectionConfidence: z.number().min(0).max(1),
      /** Probability of each other section that reaches at least 0.05. Takes of before this was kept have none. */
      otherSections: z.partialRecord(sectionKindSchema, z.number().min(0).max(1)).default({}),
      /** Probability of each label that reaches at least 0.05; the others are left out. */
      evidence: z.partialRecord(evidenceLabelSchema, z.number().min(0).max(1)),
    }),
  ),
  /** The story encoder's log odds that each finding is due, under any lens and level. Older takes have none. */
  told: z.partialRecord(findingIdSchema, z.number()).default({}),
});
export type Reading = z.infer<typeof readingSchema>;
export type ReadClause = Reading['clauses'][number];

/** A stretch of the take that tells one part of the story. Sections are in spoken order and cover every word once. */
export const sectionSchema = z.object({
  section: sectionKindSchema,
  start: seconds,
  end: seconds,
  durationSec: seconds,
  targetSec: seconds,
  /** Seconds over the target; 0 when within it. For a section told in several stretches, counted on the last one. */
  overSec: seconds,
  confidence: z.number().min(0).max(1),
  firstWord: wordIndex,
  lastWord: wordIndex,
});
export type Section = z.infer<typeof sectionSchema>;

/** What the rubric raises. About something absent: times and word indexes are null and the quote is empty. */
export const findingSchema = z.object({
  id: findingIdSchema,
  severity: severitySchema,
  section: z.union([sectionKindSchema, z.literal('delivery')]),
  start: seconds.nullable(),
  end: seconds.nullable(),
  firstWord: wordIndex.nullable(),
  lastWord: wordIndex.nullable(),
  quote: z.string(),
  message: z.string(),
  advice: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

export const strengthSchema = z.object({
  label: strengthLabelSchema,
  start: seconds,
  end: seconds,
  firstWord: wordIndex,
  lastWord: wordIndex,
  quote: z.string(),
});
export type Strength = z.infer<typeof strengthSchema>;

const spokenSchema = z.object({ text: z.string(), start: seconds, end: seconds });

export const deliverySchema = z.object({
  wordsPerMinute: z.number().min(0),
  fillers: z.array(spokenSchema),
  fillersPerMinute: z.number().min(0),
  longPauses: z.array(z.object({ start: seconds, end: seconds })),
  hedges: z.array(spokenSchema),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** 0 to 100, or null when there is too little speech or no story to score. */
const scoreSchema = z.number().int().min(0).max(100).nullable();

export const scoresSchema = z.object({
  overall: scoreSchema,
  sections: z.record(sectionKindSchema, scoreSchema),
});
export type Scores = z.infer<typeof scoresSchema>;

/** One line of a score's explanation: what gave (positive) or took (negative) how many points. */
export interface ScoreReason {
  readonly section: SectionKind;
  readonly points: number;
  readonly text: string;
}

export const askedProbeSchema = z.object({ probe: probeKindSchema, question: z.string(), why: z.string() });
export type AskedProbe = z.infer<typeof askedProbeSchema>;

/** The bands delivery is measured against; editable. Their sources are in core/delivery/bands.ts. */
export const bandsSchema = z.object({
  slowestWordsPerMinute: z.number().positive(),
  fastestWordsPerMinute: z.number().positive(),
  mostFillersPerMinute: z.number().min(0),
  longPauseSec: z.number().positive(),
  mostHedgesPerMinute: z.number().min(0),
});
export type Bands = z.infer<typeof bandsSchema>;

/** A take as the coach sees it under one lens and level. */
export interface Review {
  readonly lens: Lens;
  readonly level: Level;
  readonly durationSec: number;
  readonly sections: readonly Section[];
  /** Most severe first, then in spoken order. */
  readonly findings: readonly Finding[];
  readonly strengths: readonly Strength[];
  readonly delivery: Delivery;
  readonly scores: Scores;
  readonly scoreReasons: readonly ScoreReason[];
  readonly probes: readonly AskedProbe[];
}

/** The verdict on a spoken or typed answer to a probe. */
export const probeVerdictSchema = z.object({
  probe: probeKindSchema,
  strength: z.enum(['weak', 'strong']),
  confidence: z.number().min(0).max(1),
  why: z.string(),
  strong: z.string(),
});
export type ProbeVerdict = z.infer<typeof probeVerdictSchema>;

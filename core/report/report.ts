import { z } from 'zod';
import {
  askedProbeSchema,
  deliverySchema,
  findingSchema,
  scoresSchema,
  sectionSchema,
  strengthSchema,
} from '../review-schema.ts';
import type { Review } from '../review-schema.ts';
import { lensSchema, levelSchema, wordSchema } from '../take.ts';
import type { Lens, Level, Word } from '../take.ts';
import type { Walkthrough } from '../walkthrough.ts';
import { atMillisecond } from './at-millisecond.ts';

const sourceSchema = z.strictObject({
  /** The file's name without its folders. */
  file: z.string(),
  kind: z.enum(['audio', 'text']),
  durationSec: z.number().min(0),
});
export type Source = z.infer<typeof sourceSchema>;

const timingsSchema = z.strictObject({
  decodeSec: z.number().min(0),
  transcribeSec: z.number().min(0),
  analyzeSec: z.number().min(0),
});
export type Timings = z.infer<typeof timingsSchema>;

/**
 * A review written out, `starling.report/1`: fixed, because other programs read it. Seconds count from the start of
 * the take and are kept to the millisecond; word indexes are inclusive. report.schema.json says the same in JSON Schema.
 */
export const reportSchema = z.strictObject({
  schema: z.literal('starling.report/1'),
  source: sourceSchema,
  walkthrough: z.string(),
  question: z.string(),
  lens: lensSchema,
  level: levelSchema,
  transcript: z.strictObject({
    text: z.string(),
    words: z.array(z.strictObject(wordSchema.shape)),
  }),
  sections: z.array(z.strictObject(sectionSchema.shape)),
  findings: z.array(z.strictObject(findingSchema.shape)),
  strengths: z.array(z.strictObject(strengthSchema.shape)),
  delivery: z.strictObject(deliverySchema.shape),
  scores: z.strictObject(scoresSchema.shape),
  probes: z.array(z.strictObject(askedProbeSchema.shape)),
  timings: timingsSchema,
});
export type Report = z.infer<typeof reportSchema>;

export interface ReportParts {
  readonly source: Source;
  readonly walkthrough: Walkthrough;
  readonly lens: Lens;
  readonly level: Level;
  readonly words: readonly Word[];
  readonly review: Review;
  /** Seconds each step took; 0 for a step the take did not need. */
  readonly timings: Timings;
}

/**
 * Puts a report together. Parsing what was built is what fixes the order of its keys, and it throws on a number that
 * is not finite: a report that other programs could not read must not leave the house.
 */
export function buildReport({
  source,
  walkthrough,
  lens,
  level,
  words,
  review,
  timings,
}: ReportParts): Report {
  return reportSchema.parse(
    atMillisecond({
      schema: 'starling.report/1',
      source,
      walkthrough: walkthrough.id,
      question: walkthrough.question,
      lens,
      level,
      transcript: { text: textOf(words), words },
      sections: review.sections,
      findings: review.findings,
      strengths: review.strengths,
      delivery: review.delivery,
      scores: review.scores,
      probes: review.probes,
      timings,
    }),
  );
}

export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { evidenceLabelSchema } from '../core/evidence-label.ts';
import { findingIdSchema } from '../core/finding-id.ts';
import { lensSchema, levelSchema, probeKindSchema, sectionKindSchema } from '../core/take.ts';

const answerSchema = z.object({
  id: z.string(),
  question: z.string(),
  lens: lensSchema,
  level: levelSchema,
  sections: z.array(z.object({ section: sectionKindSchema, text: z.string() })),
  /** The development answers have no passages marked. */
  evidence: z.array(z.object({ label: evidenceLabelSchema, quote: z.string() })).default([]),
  present: z.array(findingIdSchema),
  absent: z.array(findingIdSchema),
});
/** A spoken answer with what a careful coach says about it; README.md explains the labels. */
export type LabelledAnswer = z.infer<typeof answerSchema>;

const probeAnswerSchema = z.object({
  id: z.string(),
  probe: probeKindSchema,
  text: z.string(),
  strength: z.enum(['weak', 'strong']),
});
export type LabelledProbeAnswer = z.infer<typeof probeAnswerSchema>;

const here = import.meta.dirname;

function readFolder<T>(folder: string, matches: RegExp, schema: z.ZodType<T>): T[] {
  return readdirSync(join(here, folder))
    .filter((name) => matches.test(name))
    .sort()
    .map((name) => schema.parse(JSON.parse(readFileSync(join(here, folder, name), 'utf8'))));
}

export const trainingAnswers = (): LabelledAnswer[] => readFolder('answers', /^t\w+\.json$/u, answerSchema);

/** Never fitted, never used to set a threshold: what bench/coach.ts calls held out. */
export const heldOutAnswers = (): LabelledAnswer[] =>
  readFolder('development', /^d\d.*\.json$/u, answerSchema);

/** Held out as well, from the same writers as some of the training answers, with the odder voices among them. */
export const unseenAnswers = (): LabelledAnswer[] => readFolder('unseen', /^w.*\.json$/u, answerSchema);

export const trainingProbes = (): LabelledProbeAnswer[] =>
  readFolder('answers', /^probes-.*\.json$/u, z.array(probeAnswerSchema)).flat();

export const heldOutProbes = (): LabelledProbeAnswer[] =>
  readFolder('development', /^probes\.json$/u, z.array(probeAnswerSchema)).flat();

/** Answers that speak of something else than was asked, however well. */
export const trainingBesideThePoint = (): LabelledProbeAnswer[] =>
  readFolder('answers', /^beside-the-point\.json$/u, z.array(probeAnswerSchema)).flat();

/** The same, held out. */
export const heldOutBesideThePoint = (): LabelledProbeAnswer[] =>
  readFolder('unseen', /^probes\.json$/u, z.array(probeAnswerSchema)).flat();

import { z } from 'zod';
import { PROBE_KINDS, lensSchema, probeKindSchema, sectionKindSchema, targetsSchema } from './take.ts';

const sentence = z.string().trim().min(1);

/** What to do in one section, what goes wrong in it, and how a good one sounds. */
const sectionAdviceSchema = z.object({
  rule: sentence,
  antiPattern: z.object({ example: sentence, why: sentence }),
  strong: sentence,
});

const probeAdviceSchema = z.object({
  probe: probeKindSchema,
  question: sentence,
  weak: sentence,
  why: sentence,
  strong: sentence,
  /** What a strong answer contains, point by point. */
  contains: z.array(sentence).min(1),
});
export type ProbeAdvice = z.infer<typeof probeAdviceSchema>;

const lensAdviceSchema = z.object({ lead: sentence, emphasise: sentence, leaveOut: sentence });
export type LensAdvice = z.infer<typeof lensAdviceSchema>;

/**
 * The coaching content for one question: a YAML file. The product ships several; users add their own. Every probe kind
 * appears exactly once, so that any review can ask any probe.
 */
export const walkthroughSchema = z.object({
  schema: z.literal('starling.walkthrough/1'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  title: sentence,
  question: sentence,
  /** What happens in the exemplar, in a few sentences, and what to take from it. */
  summary: sentence,
  takeaways: z.array(sentence).min(1),
  targets: targetsSchema,
  sections: z.object({
    situation: sectionAdviceSchema,
    task: sectionAdviceSchema,
    action: sectionAdviceSchema,
    result: sectionAdviceSchema,
    reflection: sectionAdviceSchema,
  }),
  probes: z
    .array(probeAdviceSchema)
    .refine(
      (probes) =>
        new Set(probes.map((p) => p.probe)).size === PROBE_KINDS.length &&
        probes.length === PROBE_KINDS.length,
      {
        message: `expected each probe once: ${PROBE_KINDS.join(', ')}`,
      },
    ),
  redFlags: z.array(z.object({ sign: sentence, why: sentence })).min(1),
  /** What an interviewer who asks this mostly looks for; the exemplar is written for it. */
  mainLens: lensSchema.default('ownership'),
  lenses: z.object({
    ownership: lensAdviceSchema,
    investigation: lensAdviceSchema,
    speed: lensAdviceSchema,
  }),
  levels: z.object({ junior: sentence, senior: sentence }),
  /** A strong answer, in spoken order. */
  exemplar: z.array(z.object({ section: sectionKindSchema, text: sentence })).min(1),
});
export type Walkthrough = z.infer<typeof walkthroughSchema>;

/** As they are listed: whether the user wrote it, so that it can be changed and taken away. */
export const listedWalkthroughSchema = walkthroughSchema.extend({ own: z.boolean() });
export type ListedWalkthrough = z.infer<typeof listedWalkthroughSchema>;

/** Characters of a walkthrough's file: a few pages of text are far fewer. */
export const LARGEST_WALKTHROUGH = 1024 * 1024;

/** The walkthrough that is used when none is asked for. */
export const DEFAULT_WALKTHROUGH = 'production-incident';

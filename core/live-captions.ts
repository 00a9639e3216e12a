import { z } from 'zod';
import { sectionKindSchema, wordSchema } from './take.ts';

const liveSectionSchema = z.object({ section: sectionKindSchema, atSec: z.number().min(0) });
export type LiveSection = z.infer<typeof liveSectionSchema>;

/** What a recording that is going on has been heard to say. */
export const captionsSchema = z.object({
  words: z.array(wordSchema),
  /** How many of the words, from the first, are final; the rest may still change. */
  settled: z.number().int().min(0),
  /** From when on which section is told, as far as the words show; a guess that may still move. */
  sections: z.array(liveSectionSchema),
  /** A sentence when no more captions come. The recording is not touched by that. */
  problem: z.string().nullable(),
});
export type Captions = z.infer<typeof captionsSchema>;

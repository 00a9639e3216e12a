import { z } from 'zod';

/** A package, model or font that the program consists of, and the terms it comes under. */
export const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** As its authors name it: an SPDX expression. */
  licence: z.string(),
});
export type Licence = z.infer<typeof licenceSchema>;
